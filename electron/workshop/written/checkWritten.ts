import path from 'node:path';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import { findingOf } from '#core/publish/check/findingOf';
import { checkMarkdown } from '#core/publish/check/written/checkMarkdown';
import { checkPdf } from '#core/publish/check/written/checkPdf';
import { checkText } from '#core/publish/check/written/checkText';
import { checkWord } from '#core/publish/check/written/checkWord';
import type { WrittenRequest } from '#core/publish/check/written/WrittenRequest';
import type { FileSystem } from '../../storage/FileSystem';
import { readUtf8 } from '../../storage/library/readUtf8';
import { readMarkdown } from './readMarkdown';
import { readPackage } from './readPackage';
import { readPdf } from './readPdf';
import { htmlOfMain } from './readWord';
import type { WrittenZip } from './writtenZip';
import { writtenZip } from './writtenZip';

/**
 * Reads a file back from the disk, as others will, and tells what is wrong with it beside its article. Rejects where the file can't be
 * read at all, or is larger than there is room for.
 */
export async function checkWritten(request: WrittenRequest, fileSystem: FileSystem): Promise<readonly PageFinding[]> {
  const { format, filePath, nameInZip, article, published, lineWidth } = request;
  const bytes = await fileSystem.readFile(filePath);
  if (format === 'docx') return checkWordFile(bytes, request);
  if (format === 'pdf') return checkPdfFile(bytes, request);
  const zip = nameInZip === null ? null : await opened(bytes);
  if (zip === undefined) return [findingOf('file-unreadable')];
  const content = zip === null || nameInZip === null ? bytes : await zip.read(nameInZip).catch(() => undefined);
  const text = content === undefined ? undefined : readUtf8(content);
  if (text?.ok !== true) return [findingOf('file-unreadable')];
  if (format === 'text') return checkText(text.value, { article, lineWidth });
  const there = zip === null ? await onDisk(published.pictures, filePath, fileSystem) : zip.byteCounts;
  const slug = path.basename(nameInZip ?? filePath, '.md');
  const written = { article, published, isOwnFile: (name: string) => (there.get(name) ?? 0) > 0 };
  return checkMarkdown(readMarkdown(text.value), written, slug);
}

async function checkWordFile(
  bytes: Uint8Array,
  { article, published }: WrittenRequest,
): Promise<readonly PageFinding[]> {
  const zip = await opened(bytes);
  if (zip === undefined) return [findingOf('file-unreadable')];
  let read;
  try {
    read = await readPackage(zip);
  } catch {
    // A part can't be unpacked.
    return [findingOf('file-unreadable')];
  }
  const { findings, main } = read;
  if (main === null) return findings.length > 0 ? findings : [findingOf('file-unreadable')];
  const html = htmlOfMain(main.xml, main.relations, { settled: 'with', hasAlternatives: true });
  const originalHtml = htmlOfMain(main.xml, main.relations, { settled: 'without', hasAlternatives: false });
  const isOwnFile = (name: string): boolean => (zip.byteCounts.get(`word/${name}`) ?? 0) > 0;
  return [...findings, ...checkWord({ html, originalHtml }, { article, published, isOwnFile })];
}

async function checkPdfFile(bytes: Uint8Array, { article, page }: WrittenRequest): Promise<readonly PageFinding[]> {
  if (page === null) throw new Error('A PDF is printed of a page');
  // What PDF.js says of a damaged file is for those who mend it.
  const read = await readPdf(bytes).catch(() => undefined);
  return read === undefined ? [findingOf('file-unreadable')] : checkPdf(read, { article }, page, comparableAddress);
}

/** As browsers write an address (URL Standard section 4.5). */
function comparableAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

function opened(bytes: Uint8Array): Promise<WrittenZip | undefined> {
  return writtenZip(bytes).catch(() => undefined);
}

/** The sizes of the photos that are beside a file. */
async function onDisk(
  pictures: WrittenRequest['published']['pictures'],
  filePath: string,
  fileSystem: FileSystem,
): Promise<ReadonlyMap<string, number>> {
  const byteCounts = new Map<string, number>();
  for (const { path: name } of pictures) {
    const state = await fileSystem.stateOf(path.join(path.dirname(filePath), name)).catch(() => undefined);
    if (state?.kind === 'file') byteCounts.set(name, state.byteCount);
  }
  return byteCounts;
}
