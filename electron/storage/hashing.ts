import { createHash } from 'node:crypto';
import { systemCodeOf } from './diskFailureOf';
import { DiskError } from './DiskError';
import type { FileSystem } from './FileSystem';

/** SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The pieces of a file as they pass, and the hash and the number of the bytes once all have. What the disk refuses is
 * thrown as {@link SourceRefused}.
 */
export function hashed(fileSystem: FileSystem, filePath: string): HashedPieces {
  const hash = createHash('sha256');
  let byteCount = 0;
  return {
    pieces: (async function* pass() {
      const source = fileSystem.readPieces(filePath)[Symbol.asyncIterator]();
      try {
        for (let next = await read(source); next.done !== true; next = await read(source)) {
          hash.update(next.value);
          byteCount += next.value.byteLength;
          yield next.value;
        }
      } finally {
        await source.return?.();
      }
    })(),
    finish: () => ({ sha256: hash.digest('hex'), byteCount }),
  };
}

async function read(source: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await source.next();
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === undefined) throw error;
    throw new SourceRefused(systemCode);
  }
}

/** A file could not be read, rather than the copy of it not written. */
export class SourceRefused extends DiskError {
  constructor(systemCode: string) {
    super(systemCode, `Could not be read: ${systemCode}`);
    this.name = 'SourceRefused';
  }
}

/** Pieces of a file that are hashed on their way. */
interface HashedPieces {
  readonly pieces: AsyncIterable<Uint8Array>;
  finish(): FileHash;
}

/** What a file holds, in short. */
export interface FileHash {
  readonly sha256: string;
  readonly byteCount: number;
}

/** Reads a file to its end for its hash. */
export async function hashOfFile(fileSystem: FileSystem, filePath: string): Promise<FileHash> {
  const source = hashed(fileSystem, filePath);
  for await (const piece of source.pieces) void piece;
  return source.finish();
}
