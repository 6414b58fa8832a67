import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { KeptSnapshot } from '#core/library/backup/backups';
import type { BackedUpFile, Snapshot } from '#core/library/backup/snapshot';
import { readFileList, readSnapshot, timeOfSnapshotName } from '#core/library/backup/snapshot';
import { systemCodeOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { readUtf8 } from '../library/readUtf8';
import { objectPathIn, snapshotsPathIn } from './backupFolder';
import { sha256Of } from '../hashing';

const largestSnapshotBytes = 64 * 1024;
/** A million files, about. */
const largestListBytes = 256 * 1024 * 1024;

/** The names of all snapshots, the newest first. */
export async function snapshotNamesIn(fileSystem: FileSystem, backupPath: string): Promise<readonly string[]> {
  const names = await fileSystem.namesIn(snapshotsPathIn(backupPath));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => timeOfSnapshotName(name) !== undefined)
    .toSorted()
    .toReversed();
}

/** Where a snapshot is. */
export function snapshotPathIn(backupPath: string, name: string): string {
  return path.join(snapshotsPathIn(backupPath), `${name}.json`);
}

/** Reads one snapshot. Rejects when the disk refuses. */
export async function readSnapshotOf(
  fileSystem: FileSystem,
  backupPath: string,
  name: string,
): Promise<Result<Snapshot, readonly Problem[]>> {
  return readText(fileSystem, snapshotPathIn(backupPath, name), largestSnapshotBytes, readSnapshot);
}

/** Reads the list of a snapshot's files, and holds it against its hash. Rejects when the disk refuses. */
export async function readListOf(
  fileSystem: FileSystem,
  backupPath: string,
  { list }: Snapshot,
): Promise<Result<readonly BackedUpFile[], readonly Problem[]>> {
  return readText(fileSystem, objectPathIn(backupPath, list), largestListBytes, (text) =>
    sha256Of(Buffer.from(text)) === list
      ? readFileList(text)
      : failure([{ place: '', code: 'backup-damaged', facts: {} }]),
  );
}

/** All snapshots that can be read, the newest first, and the names of those that can't. */
export async function readSnapshots(
  fileSystem: FileSystem,
  backupPath: string,
): Promise<{ readonly snapshots: readonly KeptSnapshot[]; readonly unreadable: readonly string[] }> {
  const snapshots: KeptSnapshot[] = [];
  const unreadable: string[] = [];
  for (const name of await snapshotNamesIn(fileSystem, backupPath)) {
    const read = await unlessRefused(() => readSnapshotOf(fileSystem, backupPath, name));
    if (read?.ok === true) snapshots.push(keptSnapshotOf(name, read.value));
    else unreadable.push(name);
  }
  return { snapshots, unreadable };
}

/** A snapshot as it is shown. */
export function keptSnapshotOf(name: string, snapshot: Snapshot): KeptSnapshot {
  const { takenAt, libraryName, articleCount, fileCount, byteCount, notReadCount } = snapshot;
  return { name, takenAt, libraryName, articleCount, fileCount, byteCount, notReadCount };
}

/** What an action gives; undefined when the disk refused it. */
export async function unlessRefused<Value>(action: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await action();
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return undefined;
  }
}

async function readText<Value>(
  fileSystem: FileSystem,
  filePath: string,
  maximum: number,
  read: (text: string) => Result<Value, readonly Problem[]>,
): Promise<Result<Value, readonly Problem[]>> {
  const state = await fileSystem.stateOf(filePath);
  if (state?.kind !== 'file') return failure([{ place: '', code: 'not-readable', facts: { systemCode: 'ENOENT' } }]);
  if (state.byteCount > maximum) return failure([{ place: '', code: 'file-too-large', facts: { maximum } }]);
  const text = readUtf8(await fileSystem.readFile(filePath));
  return text.ok ? read(text.value) : failure([text.error]);
}

/** A list that could be read, for those that can do without those that can't. */
export async function listOrUndefined(
  fileSystem: FileSystem,
  backupPath: string,
  name: string,
): Promise<readonly BackedUpFile[] | undefined> {
  const snapshot = await unlessRefused(() => readSnapshotOf(fileSystem, backupPath, name));
  if (snapshot?.ok !== true) return undefined;
  const list = await unlessRefused(() => readListOf(fileSystem, backupPath, snapshot.value));
  return list?.ok === true ? list.value : undefined;
}
