import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenFailure } from '#core/library/failures';
import { isArticleFolderName } from '#core/library/isArticleFolderName';
import { trashFolderName } from '#core/library/trash/trashRecord';
import { removeStaleFolders, removeTree } from '../removeTree';
import { diskFailureOf } from '../../diskFailureOf';
import { newTemporaryName } from '../../durable/temporaryNames';
import type { FileSystem } from '../../FileSystem';

/**
 * Deletes an article in the trash for good. It first gets the name of a temporary file, so that nobody ever meets half
 * an article: after a crash the rest is taken away by the next deletion.
 */
export async function deleteFromTrash(
  fileSystem: FileSystem,
  libraryPath: string,
  folderName: string,
): Promise<Result<null, OpenFailure>> {
  if (!isArticleFolderName(folderName)) return failure({ code: 'not-found' });
  const trashPath = path.join(libraryPath, trashFolderName);
  const folderPath = path.join(trashPath, folderName);
  try {
    if ((await fileSystem.stateOf(folderPath)) === undefined) return failure({ code: 'not-found' });
    await removeStaleFolders(fileSystem, trashPath);
    const temporaryPath = path.join(trashPath, newTemporaryName());
    await fileSystem.rename(folderPath, temporaryPath);
    try {
      await fileSystem.syncFolder(trashPath);
    } catch (error) {
      await fileSystem.rename(temporaryPath, folderPath).catch(() => undefined);
      throw error;
    }
    await removeTree(fileSystem, temporaryPath);
    // Who deletes a text for good relies on it that it is gone.
    if ((await fileSystem.stateOf(temporaryPath)) !== undefined) {
      return failure({ code: 'disk', systemCode: 'EBUSY', filePath: temporaryPath });
    }
    return success(null);
  } catch (error) {
    return failure(diskFailureOf(error, folderPath));
  }
}

/** The names of what is in the trash of a library; none where there is no trash. */
export async function namesInTrash(
  fileSystem: FileSystem,
  libraryPath: string,
): Promise<Result<readonly string[], OpenFailure>> {
  const trashPath = path.join(libraryPath, trashFolderName);
  try {
    if ((await fileSystem.stateOf(trashPath)) === undefined) return success([]);
    await removeStaleFolders(fileSystem, trashPath);
    return success((await fileSystem.namesIn(trashPath)).filter(isArticleFolderName));
  } catch (error) {
    return failure(diskFailureOf(error, trashPath));
  }
}
