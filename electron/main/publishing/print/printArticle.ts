import { buffer } from 'node:stream/consumers';
import type { WebContents } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ExportFailure } from '#core/contract/answers';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Catalogue } from '#core/library/catalogue/Catalogue';
import type { ChosenText } from '#core/publish/chosenText';
import { publishedPictures } from '../../../storage/export/PictureSource';
import type { FileSystem } from '../../../storage/FileSystem';
import { preparationOf } from '../../../workshop/preparationOf';
import type { Workshop } from '../../workshop/Workshop';
import { articleToPublish } from '../articleToPublish';
import type { ChosenForm } from '../publishChosen';
import { publishChosen } from '../publishChosen';
import type { PrintedFile } from './withPrintWindow';
import { withPrintWindow } from './withPrintWindow';

/** Opens the system's dialogue for printing with the article's page, its photos too. False when the user cancels there. */
export async function printArticle(
  session: ArticleSession,
  {
    chosenText,
    profile,
    fileSystem,
    workshop,
    catalogue,
    cachePath,
  }: {
    readonly chosenText: ChosenText;
    readonly profile: ChosenForm['profile'];
    readonly fileSystem: FileSystem;
    readonly workshop: Pick<Workshop, 'run'>;
    readonly catalogue: Pick<Catalogue, 'addressesOf'>;
    readonly cachePath: string;
  },
): Promise<Result<boolean, ExportFailure | ProfileFailure>> {
  const article = await articleToPublish(session, catalogue, chosenText);
  const published = await publishChosen(article, { format: 'pdf', lineWidth: null, profile });
  if (!published.ok) return published;
  const [page] = published.value.files;
  if (page === undefined) throw new Error('An article without a page');
  const source = publishedPictures(
    fileSystem,
    (image) => session.picturePath(image),
    (filePath, picture) =>
      workshop.run({ kind: 'prepare', request: { filePath, preparation: preparationOf(picture), cachePath } }),
  );
  const pictures: PrintedFile[] = [];
  for (const picture of page.making?.pictures ?? []) {
    if (!(await source.has(picture))) return failure({ code: 'picture-missing', image: picture.image });
    const content = await source.contentOf(picture);
    if (!content.ok) return content;
    const bytes = content.value instanceof Uint8Array ? content.value : await buffer(content.value);
    pictures.push({ path: picture.path, bytes });
  }
  const shown = [...pictures, ...(page.making?.assets ?? [])];
  const reason = await withPrintWindow(page.text, shown, undefined, ({ webContents }) => askToPrint(webContents));
  if (reason === undefined) return success(true);
  return isCancelled.test(reason) ? success(false) : failure({ code: 'not-printed' });
}

/** What Electron says when the user does not print after all. */
const isCancelled = /cancel/iu;

/** Undefined when it was handed over to the printer, else why not. */
function askToPrint(contents: WebContents): Promise<string | undefined> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (isDone, reason) => resolve(isDone ? undefined : reason));
  });
}
