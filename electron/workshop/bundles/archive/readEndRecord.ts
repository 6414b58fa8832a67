import type { Problem } from '#core/base/Problem';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import type { ArchiveFile } from './ArchiveFile';

/** What the end of a zip tells of its directory. */
export interface EndRecord {
  readonly entryCount: number;
  readonly directoryPosition: number;
  readonly directoryByteCount: number;
}

/** The end record without a comment, APPNOTE section 4.3.16. */
const endRecordBytes = 22;
const endRecordSignature = Buffer.from('PK\u0005\u0006', 'latin1');
/** The zip64 end of central directory locator, APPNOTE section 4.3.15. */
const locatorBytes = 20;
const locatorSignature = Buffer.from('PK\u0006\u0007', 'latin1');
/** What stands in a field whose value is in a record of zip64 instead. */
const isElsewhere16 = 0xffff;
const isElsewhere32 = 0xffffffff;
const longestComment = 0xffff;

/**
 * Reads the end of a zip (APPNOTE section 4.3.16), which in a bundle is the end of the file: no comment and nothing
 * after it, the directory right before it, all on one disk, and no zip64, which only archives beyond our limits need.
 */
export async function readEndRecord(file: ArchiveFile): Promise<EndRecord> {
  const refuse = (code: Problem['code'], facts: Problem['facts'] = {}): Error =>
    file.refusal([{ place: '', code, facts }]);
  const tailBytes = Math.min(file.byteCount, endRecordBytes + longestComment);
  const tail = await file.read(file.byteCount - tailBytes, tailBytes);
  const record = tail.subarray(-endRecordBytes);
  if (tailBytes < endRecordBytes || !startsWith(record, endRecordSignature)) {
    throw refuse(tail.includes(endRecordSignature) ? 'bundle-hidden-data' : 'not-a-bundle');
  }
  const entryCount = record.readUInt16LE(10);
  const directoryByteCount = record.readUInt32LE(12);
  const directoryPosition = record.readUInt32LE(16);
  const isZip64 =
    entryCount === isElsewhere16 ||
    directoryByteCount === isElsewhere32 ||
    directoryPosition === isElsewhere32 ||
    startsWith(tail.subarray(0, -endRecordBytes).subarray(-locatorBytes), locatorSignature);
  if (isZip64) throw refuse('bundle-unknown-packing', { found: 'zip64' });
  if (record.readUInt16LE(20) !== 0) throw refuse('bundle-hidden-data');
  // The number of this disk, that of the directory's, and how many entries this one has.
  if (record.readUInt32LE(4) !== 0 || record.readUInt16LE(8) !== entryCount) throw refuse('bundle-damaged');
  if (entryCount > bundleLimits.entryCount) {
    throw refuse('bundle-too-many-files', { maximum: bundleLimits.entryCount });
  }
  if (directoryPosition + directoryByteCount !== file.byteCount - endRecordBytes) throw refuse('bundle-hidden-data');
  return { entryCount, directoryPosition, directoryByteCount };
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
