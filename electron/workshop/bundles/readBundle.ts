import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import { articleEntryName } from '#core/library/bundle/EntryKind';
import { createNodeFileSystem } from '../../storage/createNodeFileSystem';
import { diskFailureOf } from '../../storage/diskFailureOf';
import { putFile } from '../../storage/durable/putFile';
import type { StorageFailure } from '../../storage/durable/StorageError';
import { StorageError } from '../../storage/durable/StorageError';
import type { FileSystem } from '../../storage/FileSystem';
import type { OpenBundle } from './openBundle';
import { openBundle } from './openBundle';

/**
 * Reads a bundle to the last byte and tells what is in it, or everything that is wrong, as far as it could be read:
 * each problem has its place in the bundle. Nothing is written. `filePath` of a failure is the one given.
 */
export async function readBundle(
  filePath: string,
  fileSystem: FileSystem = createNodeFileSystem(),
): Promise<Result<BundleContents, StorageFailure>> {
  return withBundle(fileSystem, filePath, async (bundle) => {
    for (const entry of bundle.others) await readThrough(bundle.unpack(entry));
  });
}

/**
 * As {@link readBundle}, and writes its files into an empty folder, each whole on disk; its folders are not synced yet.
 * Nothing is written elsewhere, and after a failure the folder is good for nothing. `filePath` of a failure is that of
 * the bundle, or the folder where that one did not take the files.
 */
export async function unpackBundle(
  filePath: string,
  folderPath: string,
  fileSystem: FileSystem = createNodeFileSystem(),
): Promise<Result<BundleContents, StorageFailure>> {
  return withBundle(fileSystem, filePath, async (bundle) => {
    try {
      await putFile(fileSystem, path.join(folderPath, articleEntryName), bundle.articleBytes);
      const folders = new Set<string>();
      for (const entry of bundle.others) {
        const entryPath = path.join(folderPath, ...entry.path.split('/'));
        const parentPath = path.dirname(entryPath);
        if (!folders.has(parentPath)) await fileSystem.makeFolder(parentPath);
        folders.add(parentPath);
        await putFile(fileSystem, entryPath, bundle.unpack(entry));
      }
    } catch (error) {
      throw error instanceof StorageError ? error : new StorageError(diskFailureOf(error, folderPath));
    }
  });
}

async function withBundle(
  fileSystem: FileSystem,
  filePath: string,
  readAll: (bundle: OpenBundle) => Promise<void>,
): Promise<Result<BundleContents, StorageFailure>> {
  try {
    const bundle = await openBundle(fileSystem, filePath);
    try {
      await readAll(bundle);
      return success(bundle.contents);
    } finally {
      await bundle.close();
    }
  } catch (error) {
    if (error instanceof StorageError) return failure(error.failure);
    throw error;
  }
}

async function readThrough(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  for (let next = await iterator.next(); next.done !== true;) next = await iterator.next();
}
