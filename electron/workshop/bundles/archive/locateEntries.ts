import type { Entry, LocalFileHeader } from 'yauzl';
import type { ArchiveEntry } from './ArchiveEntry';
import type { ArchiveFile } from './ArchiveFile';
import { flags, packing } from './problemsOfEntry';
import type { Directory } from './readDirectory';
import { fromYauzl } from './readDirectory';

/** The data descriptor, APPNOTE section 4.3.9: a signature that may be left out, CRC-32 and two sizes. */
const descriptorSignature = 0x08074b50;
const descriptorBytes = 12;
const signatureBytes = 4;

/**
 * Finds the bytes of each file in a zip. Each file has a header of its own before its bytes, which must tell the same
 * as the directory; and the files must stand one after another from the first byte up to the directory. So no two
 * share bytes, and there is nothing in a bundle that is not a file of it. `names` are those of the entries.
 */
export async function locateEntries(
  file: ArchiveFile,
  { zip, entries, position }: Directory,
  names: readonly string[],
): Promise<readonly ArchiveEntry[]> {
  const inOrder = entries
    .map((entry, index) => ({ entry, name: names[index] ?? '' }))
    .toSorted((one, other) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader);
  const located: ArchiveEntry[] = [];
  let expected = 0;
  for (const { entry, name } of inOrder) {
    if (entry.relativeOffsetOfLocalHeader !== expected) throw hiddenData(file, name);
    const header = await zip.readLocalFileHeaderPromise(entry).catch((error: unknown) => {
      throw fromYauzl(error, file);
    });
    if (!isSame(entry, header)) throw hiddenData(file, name);
    const end = header.fileDataStart + entry.compressedSize;
    expected = end + (await descriptorBytesAt(file, end, entry, name));
    located.push({
      name,
      isDeflated: entry.compressionMethod === packing.deflated,
      crc32: entry.crc32,
      packedPosition: header.fileDataStart,
      packedByteCount: entry.compressedSize,
      byteCount: entry.uncompressedSize,
    });
  }
  if (expected !== position) throw hiddenData(file, '');
  return located;
}

function hiddenData(file: ArchiveFile, place: string): Error {
  return file.refusal([{ place, code: 'bundle-hidden-data', facts: {} }]);
}

/** Whether the two headers of a file tell the same. With a descriptor, the first may leave open what it tells. */
function isSame(entry: Entry, header: LocalFileHeader): boolean {
  const isOpen = hasDescriptor(entry);
  const fits = (inDirectory: number, inHeader: number): boolean =>
    inHeader === inDirectory || (isOpen && inHeader === 0);
  return (
    header.fileName.equals(entry.fileNameRaw) &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    header.compressionMethod === entry.compressionMethod &&
    fits(entry.crc32, header.crc32) &&
    fits(entry.compressedSize, header.compressedSize) &&
    fits(entry.uncompressedSize, header.uncompressedSize)
  );
}

function hasDescriptor(entry: Entry): boolean {
  return (entry.generalPurposeBitFlag & flags.hasDescriptor) !== 0;
}

/** How long the descriptor after a file is; it must tell the same as the directory. */
async function descriptorBytesAt(file: ArchiveFile, position: number, entry: Entry, name: string): Promise<number> {
  if (!hasDescriptor(entry)) return 0;
  const bytes = await file.read(position, signatureBytes + descriptorBytes);
  const isAt = (offset: number): boolean =>
    bytes.readUInt32LE(offset) === entry.crc32 &&
    bytes.readUInt32LE(offset + 4) === entry.compressedSize &&
    bytes.readUInt32LE(offset + 8) === entry.uncompressedSize;
  if (bytes.readUInt32LE(0) === descriptorSignature && isAt(signatureBytes)) return signatureBytes + descriptorBytes;
  if (isAt(0)) return descriptorBytes;
  throw hiddenData(file, name);
}
