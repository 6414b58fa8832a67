import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { shelfFolderName, writeShelfItem } from '#core/library/shelf/shelfItem';
import { diskFailureOf } from '../../diskFailureOf';
import { makeFolders } from '../../durable/makeFolders';
import { writeDurably } from '../../durable/writeDurably';
import type { FileSystem } from '../../FileSystem';

/** Puts a template or a snippet on the shelf of a library, in place of the one of the same identity. */
export async function putOnShelf(
  fileSystem: FileSystem,
  libraryPath: string,
  item: ShelfItem,
): Promise<Result<null, DiskFailure>> {
  const filePath = pathOf(libraryPath, item.id);
  try {
    await makeFolders(fileSystem, path.dirname(filePath));
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  const written = await writeDurably(fileSystem, filePath, Buffer.from(writeShelfItem(item)));
  return written.ok ? success(null) : written;
}

/** Takes a template or a snippet off the shelf. One that is gone already is no failure. */
export async function takeOffShelf(
  fileSystem: FileSystem,
  libraryPath: string,
  id: string,
): Promise<Result<null, DiskFailure>> {
  const filePath = pathOf(libraryPath, id);
  try {
    if ((await fileSystem.stateOf(filePath)) !== undefined) {
      await fileSystem.removeFile(filePath);
      await fileSystem.syncFolder(path.dirname(filePath));
    }
    return success(null);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}

function pathOf(libraryPath: string, id: string): string {
  return path.join(libraryPath, shelfFolderName, `${id}.json`);
}
