import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { findBackups } from '../../../storage/backup/backupFolder';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import type { FileSystem } from '../../../storage/FileSystem';
import type { BackupCommandFailure } from './backupFailed';

/** The backup in a folder that the user named. Fails where there is none, or several to choose among. */
export async function chooseBackup(
  fileSystem: FileSystem,
  folderPath: string,
): Promise<Result<string, BackupCommandFailure>> {
  try {
    const found = await findBackups(fileSystem, folderPath);
    const [only] = found;
    if (only === undefined) return failure({ code: 'no-backup', folderPath });
    if (found.length > 1) {
      return failure({ code: 'several-backups', folderPath, backupPaths: found.map(({ backupPath }) => backupPath) });
    }
    return success(only.backupPath);
  } catch (error) {
    return failure({ ...diskFailureOf(error, folderPath), folderPath });
  }
}
