import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { ExportFailure, ExportProgress, ExportReport } from '#core/contract/answers';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Catalogue } from '#core/library/catalogue/Catalogue';
import type { ChosenText } from '#core/publish/chosenText';
import { publishedPictures } from '../../storage/export/PictureSource';
import { usualJobCount } from '../../storage/export/usualJobCount';
import type { MakeFile } from '../../storage/export/writeExport';
import { writeExport } from '../../storage/export/writeExport';
import { writeZip } from '../../storage/export/writeZip';
import type { FileSystem } from '../../storage/FileSystem';
import { preparationOf } from '../../workshop/preparationOf';
import type { Workshop } from '../workshop/Workshop';
import { articleToPublish } from './articleToPublish';
import { printedPdf } from './print/printedPdf';
import type { ChosenForm } from './publishChosen';
import { publishChosen } from './publishChosen';

/** As what an article is exported. */
export interface ExportForm extends ChosenForm {
  readonly chosenText: ChosenText;
  /** Of no account for formats of one file. */
  readonly isZipped: boolean;
}

/** What an export uses of the app. */
export interface ExportParts {
  readonly fileSystem: FileSystem;
  readonly workshop: Pick<Workshop, 'run'>;
  readonly catalogue: Pick<Catalogue, 'addressesOf'>;
  /** Where pictures are kept that were made. */
  readonly cachePath: string;
}

/** Writes an article into a folder as it is now. Null when it was ended by the signal: then nothing was written. */
export async function exportTo(
  folderPath: string,
  source: Pick<ArticleSession, 'current' | 'picturePath'>,
  form: ExportForm,
  { fileSystem, workshop, catalogue, cachePath }: ExportParts,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress?: (progress: ExportProgress) => void },
): Promise<Result<ExportReport | null, ExportFailure | ProfileFailure>> {
  const { format, chosenText, isZipped } = form;
  // Not needed before the first export, so not loaded when Spalt starts.
  const { formats } = await import('#core/publish/formats/formats');
  const { canBeZipped } = await import('#core/publish/formats/canBeZipped');
  const { reportOf } = await import('../../storage/export/reportOf');
  const article = await articleToPublish(source, catalogue, formats[format].holdsReview ? null : chosenText);
  const published = await publishChosen(article, form);
  if (!published.ok) return published;
  const pictures = publishedPictures(
    fileSystem,
    (image) => source.picturePath(image),
    (filePath, picture) =>
      workshop.run({ kind: 'prepare', request: { filePath, preparation: preparationOf(picture), cachePath } }),
  );
  const assets = published.value.files.flatMap(({ making }) => making?.assets ?? []);
  const makeFile: MakeFile = (as, plan, within) =>
    as === 'word'
      ? workshop.run({ kind: 'pack-word', plan, pictures: within })
      : printedPdf(plan, [...within, ...assets], article.metadata.modifiedAt, signal);
  const course = { jobCount: usualJobCount(), signal, makeFile, ...(onProgress === undefined ? {} : { onProgress }) };
  const write = isZipped && canBeZipped(format) ? writeZip : writeExport;
  try {
    const written = await write(folderPath, published.value, pictures, fileSystem, course);
    if (!written.ok) return written;
    const exported = {
      article,
      format,
      lineWidth: form.lineWidth,
      published: published.value,
      isInProfile: form.profile !== null,
    };
    return success(
      await reportOf(written.value, exported, (request) => workshop.run({ kind: 'check-written', request })),
    );
  } catch (error) {
    if (signal.aborted) return success(null);
    throw error;
  }
}
