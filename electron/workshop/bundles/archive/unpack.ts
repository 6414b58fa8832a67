import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Problem } from '#core/base/Problem';
import type { ArchiveEntry } from './ArchiveEntry';
import type { ArchiveFile } from './ArchiveFile';

/** How much of a packed file is read at a time. */
const pieceBytes = 256 * 1024;

/**
 * Gives the bytes of a file in a zip piece by piece, never more than its header promised. Only when the last piece
 * has been taken without an error are they what they should be: in size, CRC-32 and, where given, SHA-256. Until then
 * they must not be used for anything that can't be taken back.
 */
export async function* unpack(
  file: ArchiveFile,
  entry: ArchiveEntry,
  sha256: string | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const refuse = (code: Problem['code'], facts: Problem['facts'] = {}): Error =>
    file.refusal([{ place: entry.name, code, facts }]);
  const hash = createHash('sha256');
  let byteCount = 0;
  let checksum = 0;
  for await (const piece of entry.isDeflated ? inflated(file, entry, refuse) : packed(file, entry)) {
    byteCount += piece.byteLength;
    if (byteCount > entry.byteCount) break;
    checksum = crc32(piece, checksum);
    hash.update(piece);
    yield piece;
  }
  if (byteCount !== entry.byteCount) {
    throw refuse('bundle-wrong-size', { expected: entry.byteCount, found: byteCount });
  }
  if (checksum !== entry.crc32) throw refuse('bundle-wrong-checksum');
  if (sha256 !== undefined && hash.digest('hex') !== sha256) throw refuse('bundle-wrong-hash');
}

async function* packed(
  file: ArchiveFile,
  { packedPosition, packedByteCount }: ArchiveEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let offset = 0; offset < packedByteCount; offset += pieceBytes) {
    yield await file.read(packedPosition + offset, Math.min(pieceBytes, packedByteCount - offset));
  }
}

async function* inflated(
  file: ArchiveFile,
  entry: ArchiveEntry,
  refuse: (code: Problem['code']) => Error,
): AsyncGenerator<Uint8Array, void, undefined> {
  const inflater = createInflateRaw();
  // Its error is thrown by the loop below; and a loop that is left early destroys both.
  pipeline(Readable.from(packed(file, entry)), inflater, () => undefined);
  try {
    for await (const piece of inflater) if (piece instanceof Uint8Array) yield piece;
  } catch (error) {
    throw isFromZlib(error) ? refuse('bundle-damaged') : error;
  }
  // Bytes after the end of what was deflated.
  if (inflater.bytesWritten !== entry.packedByteCount) throw refuse('bundle-hidden-data');
}

function isFromZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
