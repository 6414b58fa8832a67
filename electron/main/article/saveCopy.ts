import path from 'node:path';
import { slugOfArticle } from '#core/article/slugOfArticle';
import { writeArticle } from '#core/article/writeArticle';
import type { Clock } from '#core/base/Clock';
import type { Result } from '#core/base/Result';
import type { ExportFailure, WrittenFiles } from '#core/contract/answers';
import { figuresOf } from '#core/document/figuresOf';
import { noPictureEdit } from '#core/document/pictureEdit';
import type { ArticleSession } from '#core/library/ArticleStore';
import { originalPictures } from '../../storage/export/PictureSource';
import { writeExport } from '../../storage/export/writeExport';
import type { FileSystem } from '../../storage/FileSystem';

/** Pictures of a copy are the files as they are. */
const noWords = { caption: '', credit: '', alternativeText: '' };

/**
 * Writes the article as it is in memory, with its pictures, into a new folder within the one given:
 * `<slug>-<time>/article.json`. Pictures that can't be read stay behind: the text must not wait for them.
 */
export async function saveCopy(
  session: ArticleSession,
  folderPath: string,
  { clock, fileSystem }: { readonly clock: Clock; readonly fileSystem: FileSystem },
): Promise<Result<WrittenFiles, ExportFailure>> {
  const article = session.current();
  const time = new Date(clock.now()).toISOString().replaceAll(/[:.]/gu, '');
  const copyPath = path.join(folderPath, `${slugOfArticle(article)}-${time}`);
  const images = new Set(figuresOf(article.document).map(({ figure }) => figure.attrs.image));
  const copy = {
    files: [{ path: 'article.json', text: writeArticle(article) }],
    pictures: [...images].map((image) => ({ image, edit: noPictureEdit, words: noWords, path: `images/${image}` })),
    warnings: [],
  };
  const pictures = originalPictures(fileSystem, (image) => session.picturePath(image));
  const whole = await writeExport(copyPath, copy, pictures, fileSystem);
  return whole.ok ? whole : writeExport(copyPath, { ...copy, pictures: [] }, pictures, fileSystem);
}
