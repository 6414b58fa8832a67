import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import { createNodeFileSystem } from '../createNodeFileSystem';
import type { StorageFailure } from '../durable/StorageError';
import { StorageError } from '../durable/StorageError';
import type { FileSystem } from '../FileSystem';
import { openBundle } from './openBundle';

/**
 * Reads a bundle to the last byte and tells what is in it, or everything that is wrong, as far as it could be read:
 * each problem has its place in the bundle. Nothing is written. `filePath` of a failure is the one given.
 */
export async function readBundle(
  filePath: string,
  fileSystem: FileSystem = createNodeFileSystem(),
): Promise<Result<BundleContents, StorageFailure>> {
  try {
    const bundle = await openBundle(fileSystem, filePath);
    try {
      for (const entry of bundle.others) await readThrough(bundle.unpack(entry));
      return success(bundle.contents);
    } finally {
      await bundle.close();
    }
  } catch (error) {
    return failure(failureOf(error));
  }
}

async function readThrough(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  for (let next = await iterator.next(); next.done !== true;) next = await iterator.next();
}

function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageError) return error.failure;
  throw error;
}
