import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ArticleStore } from '#core/library/ArticleStore';
import type { DiskFailure } from '#core/library/failures';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { systemTimers } from '../Timers';
import type { LibraryOptions } from './FolderLibrary';
import { removeStaleFolders } from './removeTree';
import { FolderLibrary } from './FolderLibrary';

/**
 * Opens a folder as a library of articles, and makes it where it is missing. The disk and the timers are the system's
 * if nothing else is given.
 */
export async function openLibrary(
  folderPath: string,
  {
    clock,
    fileSystem = createNodeFileSystem(),
    timers = systemTimers,
    // Not `performance`, for which Node reads some files of its own first.
    monotonicMs = () => Number(process.hrtime.bigint() / 1_000_000n),
    onVersionsFromOutside = () => undefined,
    onFolderChanged = () => undefined,
    rescue,
  }: Pick<LibraryOptions, 'clock'> & Partial<LibraryOptions>,
): Promise<Result<ArticleStore, DiskFailure>> {
  const libraryPath = path.resolve(folderPath);
  try {
    await makeFolders(fileSystem, libraryPath);
    // So that a folder that can't be read is told now, and not as an empty library.
    await fileSystem.namesIn(libraryPath);
    await removeStaleFolders(fileSystem, libraryPath);
  } catch (error) {
    return failure(diskFailureOf(error, libraryPath));
  }
  return success(
    new FolderLibrary(libraryPath, {
      clock,
      fileSystem,
      timers,
      monotonicMs,
      onVersionsFromOutside,
      onFolderChanged,
      ...(rescue === undefined ? {} : { rescue }),
    }),
  );
}
