import type { Clock } from '#core/base/Clock';
import type { Retention } from '#core/library/backup/keptSnapshots';
import { keptSnapshots } from '#core/library/backup/keptSnapshots';
import { timeOfSnapshotName } from '#core/library/backup/snapshot';
import type { FileSystem } from '../FileSystem';
import { objectPathIn, snapshotsPathIn } from './backupFolder';
import { objectsIn } from './objects';
import { readListOf, readSnapshotOf, snapshotNamesIn, snapshotPathIn, unlessRefused } from './readSnapshots';

/**
 * Takes away the snapshots of a backup that need not be kept, and then the objects that no other names. As far as the
 * disk lets: what stays is taken away another time. As long as one snapshot can't be read, no object goes.
 * Gives the number of snapshots that went.
 */
export async function pruneBackup({
  fileSystem,
  backupPath,
  retention,
  clock,
}: {
  readonly fileSystem: FileSystem;
  readonly backupPath: string;
  readonly retention: Retention;
  readonly clock: Clock;
}): Promise<number> {
  const removed = await unlessRefused(async () => {
    const names = await snapshotNamesIn(fileSystem, backupPath);
    const kept = keptSnapshots(
      names.map((name) => timeOfSnapshotName(name) ?? 0),
      clock.now(),
      retention,
    );
    const old = names.filter((name) => !kept.has(timeOfSnapshotName(name) ?? 0));
    for (const name of old) await fileSystem.removeFile(snapshotPathIn(backupPath, name));
    // Before any object goes: a snapshot that comes back after a power cut must find its own.
    if (old.length > 0) await fileSystem.syncFolder(snapshotsPathIn(backupPath));
    return old.length;
  });
  if (removed === undefined || removed === 0) return removed ?? 0;
  await unlessRefused(() => removeUnnamed(fileSystem, backupPath));
  return removed;
}

async function removeUnnamed(fileSystem: FileSystem, backupPath: string): Promise<void> {
  const named = new Set<string>();
  for (const name of await snapshotNamesIn(fileSystem, backupPath)) {
    const snapshot = await readSnapshotOf(fileSystem, backupPath, name);
    if (!snapshot.ok) return;
    if (named.has(snapshot.value.list)) continue;
    named.add(snapshot.value.list);
    const list = await readListOf(fileSystem, backupPath, snapshot.value);
    if (!list.ok) return;
    for (const { sha256 } of list.value) named.add(sha256);
  }
  for (const hash of await objectsIn(fileSystem, backupPath)) {
    if (!named.has(hash)) await fileSystem.removeFile(objectPathIn(backupPath, hash));
  }
}
