import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { articleFileVersion } from '#core/article/articleFile';
import { figuresOf } from '#core/document/figuresOf';
import { summaryOf } from '#core/library/summaryOf';
import type { FileSystem } from '../../storage/FileSystem';
import { articleForm } from '../../storage/library/articleForm';
import { picturePathIn } from '../../storage/pictures/picturePathIn';
import type { Command } from '../Command';
import { failed } from '../failed';
import { readGivenFile } from '../readGivenFile';

interface MissingPicture {
  readonly place: string;
  readonly image: string;
}

/** `spalt check-file`: tells whether a file is an article, and if not, everything that is wrong with it. */
export const checkFile: Command = {
  shape: { name: 'check-file', operands: ['article.json'], options: {} },
  async run({ operands: [filePath = ''] }, { texts, fileSystem }) {
    const bytes = await readGivenFile(fileSystem, filePath);
    if (!bytes.ok) return failed(bytes.error, texts);
    const read = articleForm.read(bytes.value);
    if (!read.ok) return failed({ code: 'invalid', filePath, problems: read.error }, texts);
    const article = read.value.data;
    const isOlder = read.value.keepOriginalAs !== undefined;
    const missing = await missingPictures(article, path.dirname(filePath), fileSystem);
    const { headline, wordCount } = summaryOf(article);
    return {
      exitCode: 0,
      lines: [texts('cli.fine', { filePath, wordCount })],
      messages: [
        ...(isOlder ? [`${filePath}: ${texts('cli.olderVersion', { version: articleFileVersion })}`] : []),
        ...missing.map(({ place, image }) => {
          const message = texts('failure.picture-missing', { image: `images/${image}` });
          return `${filePath}: ${place}: ${texts('cli.warning', { message })}`;
        }),
      ],
      data: {
        ok: true,
        filePath,
        id: article.id,
        language: article.language,
        headline,
        wordCount,
        isOlderVersion: isOlder,
        missingPictures: missing,
      },
    };
  },
};

/** The photos of an article that are not where they belong. Without them it can be opened but not exported. */
async function missingPictures(
  { document }: ArticleFile,
  folderPath: string,
  fileSystem: FileSystem,
): Promise<readonly MissingPicture[]> {
  const missing: MissingPicture[] = [];
  for (const { figure, place } of figuresOf(document)) {
    const { image } = figure.attrs;
    const picturePath = picturePathIn(folderPath, image);
    const state = picturePath === undefined ? undefined : await fileSystem.stateOf(picturePath);
    if (state?.kind !== 'file') missing.push({ place: `${place}.attrs.image`, image });
  }
  return missing;
}
