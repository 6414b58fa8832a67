import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { BackupCheck, BackupFailure, DamagedFile } from '#core/library/backup/backups';
import { objectPathIn } from './backupFolder';
import type { BackupWork } from './BackupWork';
import { asBackupResult, stopIfCancelled } from './BackupWork';
import { hashOfFile, SourceRefused } from '../hashing';
import { listOrUndefined, readSnapshots } from './readSnapshots';

/**
 * Reads all of a backup and holds every file against its hash. An object that is not what it was is put out of the
 * way, so that the next backup copies it anew if the library still has it; nothing else is changed.
 */
export async function verifyBackup({
  backupPath,
  fileSystem,
  onProgress,
  signal,
}: BackupWork & { readonly backupPath: string }): Promise<Result<BackupCheck, BackupFailure>> {
  return asBackupResult(backupPath, async () => {
    onProgress?.({ doneCount: 0, totalCount: null });
    const { snapshots, unreadable } = await readSnapshots(fileSystem, backupPath);
    const damaged: DamagedFile[] = [];
    // The newest snapshot that names an object tells of it.
    const namedBy = new Map<string, Pick<DamagedFile, 'snapshotName' | 'path'>>();
    for (const { name } of snapshots) {
      const list = await listOrUndefined(fileSystem, backupPath, name);
      if (list === undefined) damaged.push({ snapshotName: name, path: '', reason: 'changed' });
      for (const { path, sha256 } of list ?? []) {
        if (!namedBy.has(sha256)) namedBy.set(sha256, { snapshotName: name, path });
      }
    }
    let doneCount = 0;
    for (const [sha256, place] of namedBy) {
      stopIfCancelled(signal);
      const objectPath = objectPathIn(backupPath, sha256);
      const fault = await faultOf(objectPath, sha256);
      if (fault !== undefined) damaged.push({ ...place, reason: fault });
      if (fault === 'changed') await fileSystem.rename(objectPath, `${objectPath}.damaged`).catch(() => undefined);
      doneCount += 1;
      onProgress?.({ doneCount, totalCount: namedBy.size });
    }
    return success({ snapshotCount: snapshots.length, objectCount: namedBy.size, damaged, unreadable });
  });

  async function faultOf(objectPath: string, sha256: string): Promise<DamagedFile['reason'] | undefined> {
    try {
      return (await hashOfFile(fileSystem, objectPath)).sha256 === sha256 ? undefined : 'changed';
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      return error.code === 'ENOENT' ? 'missing' : 'not-readable';
    }
  }
}
