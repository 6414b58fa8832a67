import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { ExportFailure, ExportProgress, ExportReport } from '#core/contract/answers';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Catalogue } from '#core/library/catalogue/Catalogue';
import { articleToPublish } from './articleToPublish';
import { publishChosen } from './publishChosen';
import { printedPdf } from './print/printedPdf';
import type { ChosenText } from '#core/publish/chosenText';
import type { FormatName } from '#core/publish/formats/formats';
import type { FileSystem } from '../../storage/FileSystem';
import { readProfileFolder } from '../../storage/profiles/readProfileFolder';
import { publishedPictures } from '../../storage/export/PictureSource';
import { usualJobCount } from '../../storage/export/usualJobCount';
import type { MakeFile } from '../../storage/export/writeExport';
import { writeExport } from '../../storage/export/writeExport';
import { writeZip } from '../../storage/export/writeZip';
import { preparationOf } from '../../workshop/preparationOf';
import type { Workshop } from '../workshop/Workshop';
import type { Texts } from '../language/Texts';

/** Lets the user choose a folder and writes the article there as it is now. Null when they cancel, then or later. */
export async function exportArticle(
  session: ArticleSession,
  {
    format,
    lineWidth,
    isZipped,
    profilePath,
    chosenText,
    window,
    texts,
    fileSystem,
    workshop,
    catalogue,
    defaultFolderPath,
    onFolderChosen,
    cachePath,
    signal,
    onProgress,
  }: {
    readonly format: FormatName;
    readonly lineWidth: number | null;
    readonly isZipped: boolean;
    /** The folder of the profile that a page, also one on paper, is made by, and whether it came with Spalt; null for none. */
    readonly profilePath: { readonly folderPath: string; readonly isShipped: boolean } | null;
    readonly chosenText: ChosenText;
    readonly window: BrowserWindow;
    readonly texts: Texts;
    readonly fileSystem: FileSystem;
    readonly workshop: Pick<Workshop, 'run'>;
    readonly catalogue: Pick<Catalogue, 'addressesOf'>;
    readonly defaultFolderPath: string;
    readonly onFolderChosen: (folderPath: string) => void;
    /** Where pictures are kept that were made. */
    readonly cachePath: string;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: ExportProgress) => void;
  },
): Promise<Result<ExportReport | null, ExportFailure | ProfileFailure>> {
  // Before the user is asked for a folder in vain.
  const profile =
    profilePath === null ? null : await readProfileFolder(fileSystem, profilePath.folderPath, profilePath);
  if (profile?.ok === false) return profile;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts('dialog.export.title'),
    buttonLabel: texts('dialog.export.choose'),
    defaultPath: defaultFolderPath,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folderPath] = filePaths;
  if (canceled || folderPath === undefined) return success(null);
  onFolderChosen(folderPath);
  // Not needed before the first export, so not loaded when Spalt starts.
  const { formats } = await import('#core/publish/formats/formats');
  const text = formats[format].holdsReview ? null : chosenText;
  const article = await articleToPublish(session, catalogue, text);
  const published = await publishChosen(article, {
    format,
    lineWidth,
    profile: profile === null || profilePath === null ? null : { ...profilePath, value: profile.value },
  });
  if (!published.ok) return published;
  const pictures = publishedPictures(
    fileSystem,
    (image) => session.picturePath(image),
    (filePath, picture) =>
      workshop.run({ kind: 'prepare', request: { filePath, preparation: preparationOf(picture), cachePath } }),
  );
  try {
    const assets = published.value.files.flatMap(({ making }) => making?.assets ?? []);
    const makeFile: MakeFile = (as, plan, within) =>
      as === 'word'
        ? workshop.run({ kind: 'pack-word', plan, pictures: within })
        : printedPdf(plan, [...within, ...assets], session.current().metadata.modifiedAt, signal);
    const course = { jobCount: usualJobCount(), signal, onProgress, makeFile };
    const { canBeZipped } = await import('#core/publish/formats/canBeZipped');
    const write = isZipped && canBeZipped(format) ? writeZip : writeExport;
    const written = await write(folderPath, published.value, pictures, fileSystem, course);
    if (!written.ok) return written;
    const { reportOf } = await import('../../storage/export/reportOf');
    return success(await reportOf(written.value, article.document, format, published.value));
  } catch (error) {
    if (signal.aborted) return success(null);
    throw error;
  }
}
