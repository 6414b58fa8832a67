import path from 'node:path';
import type { Clock } from '#core/base/Clock';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { BackupFailure, BackupReport } from '#core/library/backup/backups';
import type { Retention } from '#core/library/backup/keptSnapshots';
import type { BackedUpFile, Snapshot } from '#core/library/backup/snapshot';
import { snapshotNameAt, timeOfSnapshotName, writeFileList, writeSnapshot } from '#core/library/backup/snapshot';
import { DiskError } from '../DiskError';
import { makeFolders } from '../durable/makeFolders';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import { stageFile } from '../durable/stageFile';
import { writeDurably } from '../durable/writeDurably';
import { mapInParallel } from '../library/mapInParallel';
import { articleFileName } from '../library/readLibraryFolder';
import { libraryNameOf, makeBackupFolder, objectPathIn, snapshotsPathIn } from './backupFolder';
import type { BackupWork } from './BackupWork';
import { asBackupResult, BackupStopped, stopIfCancelled } from './BackupWork';
import type { FileHash } from '../hashing';
import { hashed, hashOfFile, sha256Of, SourceRefused } from '../hashing';
import { filesOfLibrary } from './libraryFiles';
import { objectsIn } from './objects';
import { isWithin } from './isWithin';
import { pruneBackup } from './pruneBackup';
import { keptSnapshotOf, listOrUndefined, snapshotNamesIn, snapshotPathIn } from './readSnapshots';
import { whileAlone } from './whileAlone';

/** Few, since the disk is needed for what is being typed. */
const parallelCopies = 2;
/** How often a file is read anew that somebody writes to meanwhile. */
const mostAttempts = 5;

/** What is backed up, to where. */
export interface BackupTask extends BackupWork {
  readonly libraryPath: string;
  /** See `backupPathFor`. */
  readonly backupPath: string;
  readonly retention: Retention;
  /** Whether there must be a backup in that folder: then none is begun anew. */
  readonly isExpected?: boolean;
  readonly clock: Clock;
}

/**
 * Backs a library up: every file that the backup does not have yet is copied there under its hash, and when all are
 * safe from a power cut, a snapshot is written that names them. So a backup that is broken off leaves the earlier
 * snapshots as they were, and what it has copied need not be copied again. Then old snapshots are taken away.
 */
export async function takeBackup(task: BackupTask): Promise<Result<BackupReport, BackupFailure>> {
  const { libraryPath, backupPath, fileSystem } = task;
  return asBackupResult(backupPath, async () => {
    if (isWithin(backupPath, libraryPath) || isWithin(libraryPath, backupPath)) {
      throw new BackupStopped({ code: 'within' });
    }
    const library = await fileSystem.stateOf(libraryPath);
    if (library?.kind !== 'folder') {
      throw new BackupStopped({ code: 'disk', systemCode: 'ENOENT', filePath: libraryPath });
    }
    if (task.isExpected === true && (await fileSystem.stateOf(snapshotsPathIn(backupPath))) === undefined) {
      throw new BackupStopped({ code: 'gone' });
    }
    await makeBackupFolder(fileSystem, backupPath, libraryPath);
    return whileAlone(fileSystem, backupPath, async () => success(await backUp(task)));
  });
}

async function backUp(task: BackupTask): Promise<BackupReport> {
  const { libraryPath, backupPath, clock, fileSystem, onProgress, signal } = task;
  onProgress?.({ doneCount: 0, totalCount: null });
  await removeStaleFiles(fileSystem, snapshotsPathIn(backupPath));
  const before = await listBefore(task);
  const objects = await objectsIn(fileSystem, backupPath);
  const found = await filesOfLibrary(fileSystem, libraryPath);
  const copier = new Copier(task, objects);
  let doneCount = 0;
  const notRead = [...found.notRead];
  const entries = await mapInParallel(found.files, parallelCopies, async ({ path: relativePath, state }) => {
    stopIfCancelled(signal);
    const known = before.get(relativePath);
    const isSame = known?.stamp === state.stamp && known.byteCount === state.byteCount && objects.has(known.sha256);
    const hash = isSame ? known : await copier.copy(path.join(libraryPath, relativePath));
    doneCount += 1;
    onProgress?.({ doneCount, totalCount: found.files.length });
    if (hash === 'refused') notRead.push(relativePath);
    if (hash === 'gone' || hash === 'refused') return undefined;
    const { sha256, byteCount } = hash;
    return { path: relativePath, byteCount, sha256, stamp: state.stamp };
  });
  const files = [
    ...entries.filter((entry) => entry !== undefined),
    ...stillThere(notRead, before).filter(({ sha256 }) => objects.has(sha256)),
  ];
  const list = Buffer.from(writeFileList(files));
  const listHash = sha256Of(list);
  await copier.write(listHash, list);
  await copier.sync();
  stopIfCancelled(signal);

  const snapshot: Omit<Snapshot, 'format' | 'version'> = {
    takenAt: new Date(clock.now()).toISOString(),
    libraryName: libraryNameOf(libraryPath),
    articleCount: articleCountOf(files),
    fileCount: files.length,
    byteCount: files.reduce((sum, { byteCount }) => sum + byteCount, 0),
    notReadCount: notRead.length,
    list: listHash,
  };
  const name = await writeNewSnapshot(task, snapshot);
  const kept = keptSnapshotOf(name, { format: 'spalt-backup', version: 1, ...snapshot });
  // A library that is empty all at once may be a disk that is not there: then nothing old is taken away.
  const isEmptied = snapshot.articleCount === 0 && articleCountOf([...before.values()]) > 0;
  const removedCount = isEmptied ? 0 : await pruneBackup(task);
  return { snapshot: kept, copiedCount: copier.count, copiedBytes: copier.byteCount, notRead, removedCount };
}

/** How many articles are among these files of a library, those in the trash left out. */
function articleCountOf(files: readonly Pick<BackedUpFile, 'path'>[]): number {
  return files.filter((file) => {
    const [folderName, fileName, ...deeper] = file.path.split('/');
    return folderName !== undefined && fileName === articleFileName && deeper.length === 0;
  }).length;
}

/** What the library held at the last snapshot that can be read, by path; of those that the clock lets be before now. */
async function listBefore({ fileSystem, backupPath, clock }: BackupTask): Promise<ReadonlyMap<string, BackedUpFile>> {
  const names = await snapshotNamesIn(fileSystem, backupPath);
  const past = names.filter((name) => (timeOfSnapshotName(name) ?? 0) <= clock.now());
  for (const name of [...past, ...names.filter((other) => !past.includes(other))]) {
    const list = await listOrUndefined(fileSystem, backupPath, name);
    if (list !== undefined) return new Map(list.map((file) => [file.path, file]));
  }
  return new Map();
}

/** Of what can't be read now, what was backed up before: better that than nothing. */
function stillThere(notRead: readonly string[], before: ReadonlyMap<string, BackedUpFile>): readonly BackedUpFile[] {
  if (notRead.length === 0) return [];
  const refused = new Set(notRead);
  return [...before.values()].filter((file) => {
    const parts = file.path.split('/');
    return parts.some((_part, index) => refused.has(parts.slice(0, index + 1).join('/')));
  });
}

async function writeNewSnapshot(
  { fileSystem, backupPath, clock }: BackupTask,
  snapshot: Omit<Snapshot, 'format' | 'version'>,
): Promise<string> {
  // A clock that stands still must not have one snapshot replace another.
  for (let timeMs = clock.now(); ; timeMs += 1) {
    const name = snapshotNameAt(timeMs);
    const filePath = snapshotPathIn(backupPath, name);
    if ((await fileSystem.stateOf(filePath)) !== undefined) continue;
    const written = await writeDurably(fileSystem, filePath, Buffer.from(writeSnapshot(snapshot)));
    if (!written.ok) throw new DiskError(written.error.systemCode, `Not written: ${filePath}`);
    return name;
  }
}

/** Brings files into a backup, each once. */
class Copier {
  readonly #task: BackupTask;
  readonly #objects: Set<string>;
  readonly #touched = new Set<string>();
  count = 0;
  byteCount = 0;

  constructor(task: BackupTask, objects: Set<string>) {
    this.#task = task;
    this.#objects = objects;
  }

  /** Copies a file unless its bytes are there. `gone`: it was taken away meanwhile. `refused`: it can't be read. */
  async copy(filePath: string): Promise<FileHash | 'gone' | 'refused'> {
    const { fileSystem } = this.#task;
    try {
      for (let attempt = 1; attempt <= mostAttempts; attempt++) {
        const hash = await hashOfFile(fileSystem, filePath);
        if (this.#objects.has(hash.sha256)) return hash;
        const source = hashed(fileSystem, filePath);
        const isSame = (): boolean => source.finish().sha256 === hash.sha256;
        if (await this.#put(hash.sha256, source.pieces, isSame)) {
          this.count += 1;
          this.byteCount += hash.byteCount;
          return hash;
        }
      }
      // Somebody goes on writing to it.
      return 'refused';
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
      return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'gone' : 'refused';
    }
  }

  /** Writes bytes, also where an object of that hash is: it may have been damaged since. */
  async write(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.#put(sha256, bytes, () => true);
  }

  /** Waits until the names of all that was copied are safe from a power cut. */
  async sync(): Promise<void> {
    for (const folderPath of this.#touched) await this.#task.fileSystem.syncFolder(folderPath);
  }

  async #put(
    sha256: string,
    content: Uint8Array | AsyncIterable<Uint8Array>,
    isRight: () => boolean,
  ): Promise<boolean> {
    const { fileSystem, backupPath } = this.#task;
    const objectPath = objectPathIn(backupPath, sha256);
    const folderPath = path.dirname(objectPath);
    if (!this.#touched.has(folderPath)) await makeFolders(fileSystem, folderPath);
    this.#touched.add(folderPath);
    const staged = await stageFile(fileSystem, objectPath, content);
    if (!isRight()) {
      await staged.discard();
      return false;
    }
    try {
      await staged.putInPlace();
    } catch (error) {
      await staged.discard();
      throw error;
    }
    this.#objects.add(sha256);
    return true;
  }
}
