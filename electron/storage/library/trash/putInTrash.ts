import path from 'node:path';
import type { Clock } from '#core/base/Clock';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenFailure } from '#core/library/failures';
import { isArticleFolderName } from '#core/library/isArticleFolderName';
import { trashFolderName, trashRecordName, writeTrashRecord } from '#core/library/trash/trashRecord';
import { diskFailureOf } from '../../diskFailureOf';
import { makeFolders } from '../../durable/makeFolders';
import { writeDurably } from '../../durable/writeDurably';
import type { FileSystem } from '../../FileSystem';
import { articleFileName } from '../readLibraryFolder';
import { hadArticle } from '../../recovery/hadArticle';
import { moveFolder } from './moveFolder';

/**
 * Throws an article away: its folder, whole, is moved into the trash of its library, where it can be brought back
 * from. Gives the name that the folder has there. An article that can't be read is thrown away as well.
 */
export async function putInTrash(
  libraryPath: string,
  folderName: string,
  { fileSystem, clock }: { readonly fileSystem: FileSystem; readonly clock: Clock },
): Promise<Result<string, OpenFailure>> {
  if (!isArticleFolderName(folderName)) return failure({ code: 'not-found' });
  const folderPath = path.join(libraryPath, folderName);
  const recordPath = path.join(folderPath, trashRecordName);
  try {
    const state = await fileSystem.stateOf(path.join(folderPath, articleFileName));
    if (state?.kind !== 'file' && !(await hadArticle(fileSystem, folderPath))) return failure({ code: 'not-found' });
    const record = writeTrashRecord(new Date(clock.now()).toISOString());
    const written = await writeDurably(fileSystem, recordPath, Buffer.from(record));
    if (!written.ok) return written;
    const trashPath = path.join(libraryPath, trashFolderName);
    await makeFolders(fileSystem, trashPath);
    return success(await moveFolder(fileSystem, folderPath, trashPath));
  } catch (error) {
    await fileSystem.removeFile(recordPath).catch(() => undefined);
    return failure(diskFailureOf(error, folderPath));
  }
}
