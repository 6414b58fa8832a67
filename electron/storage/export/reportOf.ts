import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ExportReport, WrittenFiles } from '#core/contract/answers';
import type { DocumentJson } from '#core/document/documentJson';
import { checkExport } from '#core/publish/check/checkExport';
import type { FormatName } from '#core/publish/formats/formats';
import type { PublishedArticle } from '#core/publish/publishArticle';

/** What `writeExport` has written of an article, with what a look at it has found. `document` is the text that was published. */
export async function reportOf(
  written: WrittenFiles,
  document: DocumentJson,
  format: FormatName,
  published: PublishedArticle,
): Promise<ExportReport> {
  const { files, assets = [], pictures } = published;
  // In the order in which they were written.
  const paths = [...pictures, ...assets, ...files].map(({ path }) => path);
  const byteCounts = new Map(paths.map((path, index) => [path, written.files[index]?.byteCount ?? 0]));
  const compressed = await promisify(gzip)(files[0]?.text ?? '');
  const compressedByteCount = compressed.byteLength;
  const check = checkExport(document, format, published, { byteCounts, compressedByteCount });
  return { ...written, check, checklist: [] };
}
