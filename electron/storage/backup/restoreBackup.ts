import path from 'node:path';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { BackupFailure, DamagedFile, RestoreReport } from '#core/library/backup/backups';
import type { BackedUpFile } from '#core/library/backup/snapshot';
import { systemCodeOf } from '../diskFailureOf';
import { DiskError } from '../DiskError';
import { makeFolders } from '../durable/makeFolders';
import { stageFile } from '../durable/stageFile';
import { newTemporaryName } from '../durable/temporaryNames';
import type { FileSystem } from '../FileSystem';
import { makeRoom } from '../library/makeRoom';
import { putFolderInPlace } from '../library/putFolderInPlace';
import { removeTree } from '../library/removeTree';
import { objectPathIn } from './backupFolder';
import type { BackupWork } from './BackupWork';
import { asBackupResult, BackupStopped, stopIfCancelled } from './BackupWork';
import { hashed, SourceRefused } from '../hashing';
import { isWithin } from './isWithin';
import { readListOf, readSnapshotOf, snapshotNamesIn, snapshotPathIn } from './readSnapshots';

/** What is restored, to where. */
export interface RestoreTask extends BackupWork {
  readonly backupPath: string;
  /** Which snapshot; the newest if none is named. */
  readonly snapshotName?: string;
  /** Where there is nothing, or an empty folder. */
  readonly folderPath: string;
}

/**
 * Makes a library of a snapshot, in a new folder: nobody sees it before all of it is there, held against its hashes,
 * and safe from a power cut. What is damaged in the backup is left out and told of; the rest is restored all the same.
 * Nothing is ever restored over something else, and the backup is not changed.
 */
export async function restoreBackup(task: RestoreTask): Promise<Result<RestoreReport, BackupFailure>> {
  const { backupPath, fileSystem } = task;
  const folderPath = path.resolve(task.folderPath);
  return asBackupResult(folderPath, async () => {
    if (isWithin(folderPath, backupPath) || isWithin(backupPath, folderPath)) {
      throw new BackupStopped({ code: 'within' });
    }
    const files = await filesOf(task);
    const parentPath = path.dirname(folderPath);
    await makeFolders(fileSystem, parentPath);
    await makeRoomFor(fileSystem, folderPath);
    const stagedPath = path.join(parentPath, newTemporaryName());
    try {
      const damaged = await restoreInto(task, stagedPath, files);
      if (!(await putFolderInPlace(fileSystem, stagedPath, folderPath))) {
        throw new BackupStopped({ code: 'not-empty', filePath: folderPath });
      }
      const restored = files.filter((file) => !damaged.some((other) => other.path === file.path));
      return success({
        folderPath,
        fileCount: restored.length,
        articleCount: restored.filter((file) => /^[^/]+\/article\.json$/u.test(file.path)).length,
        damaged,
      });
    } catch (error) {
      await removeTree(fileSystem, stagedPath);
      throw error;
    }
  });
}

async function filesOf({ fileSystem, backupPath, snapshotName }: RestoreTask): Promise<readonly BackedUpFile[]> {
  const name = snapshotName ?? (await snapshotNamesIn(fileSystem, backupPath))[0];
  if (name === undefined) throw new BackupStopped({ code: 'no-snapshot' });
  const filePath = snapshotPathIn(backupPath, name);
  if ((await fileSystem.stateOf(filePath)) === undefined) throw new BackupStopped({ code: 'no-snapshot' });
  const snapshot = await readSnapshotOf(fileSystem, backupPath, name);
  if (!snapshot.ok) throw new BackupStopped({ code: 'invalid', filePath, problems: snapshot.error });
  const list = await readListOf(fileSystem, backupPath, snapshot.value);
  if (list.ok) return list.value;
  const listPath = objectPathIn(backupPath, snapshot.value.list);
  throw new BackupStopped({ code: 'invalid', filePath: listPath, problems: list.error });
}

async function makeRoomFor(fileSystem: FileSystem, folderPath: string): Promise<void> {
  try {
    await makeRoom(fileSystem, folderPath);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOTEMPTY') throw new BackupStopped({ code: 'not-empty', filePath: folderPath });
    throw error;
  }
}

async function restoreInto(
  { fileSystem, backupPath, onProgress, signal, snapshotName = '' }: RestoreTask,
  stagedPath: string,
  files: readonly BackedUpFile[],
): Promise<readonly DamagedFile[]> {
  const damaged: DamagedFile[] = [];
  const folders = new Set([stagedPath]);
  await fileSystem.makeFolder(stagedPath);
  for (const [index, { path: relativePath, sha256 }] of files.entries()) {
    stopIfCancelled(signal);
    const filePath = path.join(stagedPath, ...relativePath.split('/'));
    // On some systems a name may lead elsewhere that is harmless on others.
    if (!isWithin(filePath, stagedPath)) throw new DiskError('EINVAL', `Leads elsewhere: ${relativePath}`);
    await makeFoldersTo(path.dirname(filePath));
    const reason = await restoreFile(filePath, sha256);
    if (reason !== undefined) damaged.push({ snapshotName, path: relativePath, reason });
    onProgress?.({ doneCount: index + 1, totalCount: files.length });
  }
  for (const folderPath of [...folders].toReversed()) await fileSystem.syncFolder(folderPath);
  return damaged;

  async function makeFoldersTo(folderPath: string): Promise<void> {
    if (folders.has(folderPath)) return;
    await makeFoldersTo(path.dirname(folderPath));
    await fileSystem.makeFolder(folderPath);
    folders.add(folderPath);
  }

  async function restoreFile(filePath: string, sha256: string): Promise<DamagedFile['reason'] | undefined> {
    const objectPath = objectPathIn(backupPath, sha256);
    const source = hashed(fileSystem, objectPath);
    try {
      const staged = await stageFile(fileSystem, filePath, source.pieces);
      if (source.finish().sha256 === sha256) {
        await staged.putInPlace();
        return undefined;
      }
      await staged.discard();
      return 'changed';
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      return error.code === 'ENOENT' ? 'missing' : 'not-readable';
    }
  }
}
