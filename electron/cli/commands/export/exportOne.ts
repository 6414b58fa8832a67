import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { ChosenText } from '#core/publish/chosenText';
import { openChangeCount, withChosenText } from '#core/publish/chosenText';
import type { FormatName } from '#core/publish/formats/formats';
import { formats } from '#core/publish/formats/formats';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { publishArticle } from '#core/publish/publishArticle';
import type { PictureSource } from '../../../storage/export/PictureSource';
import { publishedPictures } from '../../../storage/export/PictureSource';
import { reportOf } from '../../../storage/export/reportOf';
import type { MakeFile } from '../../../storage/export/writeExport';
import { writeExport } from '../../../storage/export/writeExport';
import { writeZip } from '../../../storage/export/writeZip';
import { articleForm } from '../../../storage/library/articleForm';
import { picturePathIn } from '../../../storage/pictures/picturePathIn';
import { preparationOf } from '../../../workshop/preparationOf';
import type { CommandContext } from '../../Command';
import { failed } from '../../failed';
import type { Outcome } from '../../Outcome';
import { describePageFindings } from '../../messages/describePageFindings';
import { publishWithProfile } from '../../publishWithProfile';
import { readGivenFile } from '../../readGivenFile';
import { plannedFiles } from './plannedFiles';

/** How articles are exported, and where to. */
export interface ExportOptions {
  readonly outPath: string;
  readonly format: FormatName;
  readonly lineWidth: number | null;
  readonly profileName: string | undefined;
  readonly chosenText: ChosenText | undefined;
  readonly isZipped: boolean;
  readonly isDryRun: boolean;
  readonly jobCount: number;
  readonly cachePath: string;
}

/** What is held of an article among others. */
export interface AmongOthers {
  /** Gives the article that has that name already; else the name is taken, and undefined is given. */
  readonly take: (name: string) => string | undefined;
}

/** Exports the article in a file, or tells which files that would write. Given its bytes, the file is not read. */
export async function exportOne(
  filePath: string,
  options: ExportOptions,
  context: CommandContext,
  among?: AmongOthers & { readonly article: ArticleFile },
): Promise<Outcome> {
  const { texts, fileSystem, signal } = context;
  const { outPath, format, isZipped, isDryRun, jobCount, cachePath } = options;
  let given = among?.article;
  if (given === undefined) {
    const bytes = await readGivenFile(fileSystem, filePath);
    if (!bytes.ok) return failed(bytes.error, texts);
    const read = articleForm.read(bytes.value);
    if (!read.ok) return failed({ code: 'invalid', filePath, problems: read.error }, texts);
    given = read.value.data;
  }
  const made = await publishedBy(given, filePath, options, context);
  if ('exitCode' in made) return made;
  const { article, published } = made;
  const [page] = published.files;
  const other = page === undefined ? undefined : among?.take(page.path);
  if (other !== undefined) return failed({ code: 'same-name', filePath, other }, texts);
  // Needed only where there are pictures, and slow to load.
  const pictures: PictureSource = publishedPictures(
    fileSystem,
    (image) => picturePathIn(path.dirname(filePath), image),
    async (picturePath, picture) => {
      const { makePicture } = await import('../../../workshop/pictures/makePicture');
      return makePicture({ filePath: picturePath, preparation: preparationOf(picture), cachePath });
    },
  );
  const messages = published.warnings.map(({ code, place }) => {
    const message = texts('cli.warning', { message: texts(`cli.exportWarning.${code}`) });
    return [filePath, place, message].filter((part) => part !== '').join(': ');
  });
  if (isDryRun) {
    const planned = await plannedFiles(published, { outPath, isZipped, pictures, fileSystem });
    if (!planned.ok) return failed({ ...planned.error, filePath }, texts);
    const { added, replaced } = planned.value;
    return {
      exitCode: 0,
      lines: [...added.map((file) => `+ ${file}`), ...replaced.map((file) => `~ ${file}`)],
      messages,
      data: { ok: true, isDryRun, added, replaced, warnings: published.warnings },
    };
  }
  const course = { jobCount, makeFile, ...(signal === undefined ? {} : { signal }) };
  const write = isZipped ? writeZip : writeExport;
  const written = await write(outPath, published, pictures, fileSystem, course);
  // As the user wrote it, not as the disk has it.
  const asGiven = (place: string): string => path.join(outPath, path.relative(path.resolve(outPath), place));
  if (!written.ok) {
    const { error } = written;
    return failed(
      error.code === 'disk' ? { ...error, filePath: asGiven(error.filePath), isGiven: false } : { ...error, filePath },
      texts,
    );
  }
  const { warnings, files, check } = await reportOf(
    written.value,
    { article, format, lineWidth: options.lineWidth, published, isInProfile: options.profileName !== undefined },
    async (request) => {
      const { checkWritten } = await import('../../../workshop/written/checkWritten');
      return checkWritten(request, fileSystem);
    },
  );
  return {
    exitCode: 0,
    lines: [asGiven(written.value.filePath)],
    messages: [...messages, ...describePageFindings(check.findings, filePath, texts)],
    data: { ok: true, filePath: written.value.filePath, files, warnings, check },
  };
}

async function publishedBy(
  given: ArticleFile,
  filePath: string,
  { format, lineWidth, profileName, chosenText }: ExportOptions,
  context: CommandContext,
): Promise<{ readonly article: ArticleFile; readonly published: PublishedArticle } | Outcome> {
  const count = openChangeCount(given);
  const hasBoth = formats[format].holdsReview && chosenText === undefined;
  if (count > 0 && chosenText === undefined && !hasBoth)
    return failed({ code: 'suggestions-open', filePath, count }, context.texts);
  const article = hasBoth ? given : withChosenText(given, chosenText ?? 'with');
  if (profileName === undefined) return { article, published: publishArticle(article, { format, lineWidth }) };
  const inProfile = await publishWithProfile(article, profileName, context);
  return inProfile.ok ? { article, published: inProfile.value } : failed(inProfile.error, context.texts);
}

/** Only Word documents are made here; see `formats`. */
const makeFile: MakeFile = async (_as, text, pictures) => {
  const { packWord } = await import('../../../workshop/documents/packWord');
  return packWord(text, pictures);
};
