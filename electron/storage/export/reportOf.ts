import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ArticleFile } from '#core/article/articleFile';
import type { ExportReport, WrittenFiles } from '#core/contract/answers';
import type { CheckedAsMade } from '#core/publish/check/checkExport';
import { checkExport } from '#core/publish/check/checkExport';
import type { ExportCheck, PageFinding } from '#core/publish/check/ExportCheck';
import { findingOf } from '#core/publish/check/findingOf';
import type { WrittenRequest } from '#core/publish/check/written/WrittenRequest';
import type { FormatName } from '#core/publish/formats/formats';
import type { PublishedArticle } from '#core/publish/publishArticle';

/** Reads a file that is no page back from the disk and tells what is wrong with it. */
export type CheckWritten = (request: WrittenRequest) => Promise<readonly PageFinding[]>;

/** What was exported, and as what. */
export interface Exported {
  /** As it was given to be published. */
  readonly article: ArticleFile;
  readonly format: FormatName;
  readonly lineWidth: number | null;
  readonly published: PublishedArticle;
  /** Whether a page is in the frame of a site. */
  readonly isInProfile: boolean;
}

/** What `writeExport` has written of an article, with what a look at it has found. */
export async function reportOf(
  written: WrittenFiles,
  exported: Exported,
  checkWritten: CheckWritten,
): Promise<ExportReport> {
  const { format } = exported;
  const check =
    format === 'markdown' || format === 'text' || format === 'docx' || format === 'pdf'
      ? await readBack(written, exported, format, checkWritten)
      : await checkOfPage(written, exported, format);
  return { ...written, check, checklist: [] };
}

async function checkOfPage(
  written: WrittenFiles,
  { article, published }: Exported,
  format: CheckedAsMade,
): Promise<ExportCheck> {
  const { files, assets = [], pictures } = published;
  // In the order in which they were written.
  const paths = [...pictures, ...assets, ...files].map(({ path }) => path);
  const byteCounts = new Map(paths.map((path, index) => [path, written.files[index]?.byteCount ?? 0]));
  const compressed = await promisify(gzip)(files[0]?.text ?? '');
  const compressedByteCount = compressed.byteLength;
  return checkExport(article.document, format, published, { byteCounts, compressedByteCount });
}

async function readBack(
  { filePath }: WrittenFiles,
  { article, lineWidth, published, isInProfile }: Exported,
  format: WrittenRequest['format'],
  checkWritten: CheckWritten,
): Promise<ExportCheck> {
  const { files, pictures, warnings } = published;
  const within = files.flatMap(({ making }) => making?.pictures ?? []);
  const name = files[0]?.path ?? null;
  const findings = await checkWritten({
    format,
    filePath,
    nameInZip: filePath.endsWith('.zip') ? name : null,
    article,
    published: { pictures: [...pictures, ...within], warnings },
    page: format === 'pdf' ? { html: files[0]?.text ?? '', isInProfile } : null,
    lineWidth,
    // What was written is there all the same.
  }).catch(() => [findingOf('not-checked')]);
  return { findings, weight: null };
}
