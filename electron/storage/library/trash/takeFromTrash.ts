import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenFailure } from '#core/library/failures';
import { isArticleFolderName } from '#core/library/isArticleFolderName';
import { trashFolderName, trashRecordName } from '#core/library/trash/trashRecord';
import { diskFailureOf } from '../../diskFailureOf';
import type { FileSystem } from '../../FileSystem';
import { moveFolder } from './moveFolder';

/** Brings an article back from the trash into its library. Gives the name that its folder has there. */
export async function takeFromTrash(
  fileSystem: FileSystem,
  libraryPath: string,
  folderName: string,
): Promise<Result<string, OpenFailure>> {
  if (!isArticleFolderName(folderName)) return failure({ code: 'not-found' });
  const folderPath = path.join(libraryPath, trashFolderName, folderName);
  try {
    if ((await fileSystem.stateOf(folderPath))?.kind !== 'folder') return failure({ code: 'not-found' });
    const name = await moveFolder(fileSystem, folderPath, libraryPath);
    // Where the folder is tells enough: a record that stays means nothing.
    await fileSystem.removeFile(path.join(libraryPath, name, trashRecordName)).catch(() => undefined);
    return success(name);
  } catch (error) {
    return failure(diskFailureOf(error, folderPath));
  }
}
