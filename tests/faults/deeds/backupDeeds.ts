import { stat } from 'node:fs/promises';
import path from 'node:path';
import { failure } from '#core/base/Result';
import { readSnapshots } from '../../../electron/storage/backup/readSnapshots';
import { restoreBackup } from '../../../electron/storage/backup/restoreBackup';
import { takeBackup } from '../../../electron/storage/backup/takeBackup';
import { verifyBackup } from '../../../electron/storage/backup/verifyBackup';
import { trashFolderName } from '#core/library/trash/trashRecord';
import { moveLibrary } from '../../../electron/storage/library/moveLibrary';
import type { Deed } from './Deed';
import {
  bridge,
  deedClock,
  deedPlaces,
  disk,
  inOneOf,
  leftIn,
  makeDeedLibrary,
  market,
  openDeedLibrary,
  valueOf,
} from './deedLibrary';

const dayMs = 86_400_000;

/** Backing the library up, where two backups of earlier days are and one of them may go. */
export const backUp: Deed = {
  async prepare(folder) {
    await makeDeedLibrary(folder);
    // Two of one day long ago: the rule keeps one.
    for (const agoMs of [40 * dayMs, 40 * dayMs - 1000]) valueOf(await takenAt(folder, deedClock.now() - agoMs));
    const store = valueOf(await openDeedLibrary(folder));
    valueOf(await store.rename(bridge.id, 'Bron byggs'));
  },
  run: (folder) => takenAt(folder, deedClock.now()),
  async check(folder, { isDone }) {
    const backupPath = backupPathIn(folder);
    const { snapshots, unreadable } = await readSnapshots(disk, backupPath);
    const isThere = snapshots.some(({ takenAt: time }) => Date.parse(time) === deedClock.now());
    const complaints = [
      ...unreadable.map((name) => `A snapshot is torn: ${name}`),
      ...(isDone && !isThere ? ['There is no backup of now'] : []),
      ...(snapshots.length === 0 ? ['The earlier backups are gone'] : []),
      ...(await damagedIn(backupPath)),
      ...(await libraryComplaints(deedPlaces(folder).library)),
    ];
    // The next one gets by, and takes away what this one has left.
    const next = await takenAt(folder, deedClock.now() + 1000);
    return [
      ...complaints,
      ...(next.ok ? [] : [`The next backup fails: ${JSON.stringify(next.error)}`]),
      ...(await damagedIn(backupPath)),
      ...(await leftIn(backupPath, path.join(backupPath, 'objects'), path.join(backupPath, 'snapshots'))),
    ];
  },
};

/** Making a library of a backup: nobody sees half of one. */
export const restoreLibrary: Deed = {
  async prepare(folder) {
    await makeDeedLibrary(folder);
    valueOf(await takenAt(folder, deedClock.now()));
  },
  async run(folder) {
    const { restored: folderPath } = deedPlaces(folder);
    const done = await restoreBackup({ backupPath: backupPathIn(folder), folderPath, fileSystem: disk });
    // It tells of what it could not read, and restores the rest.
    return done.ok && done.value.damaged.length > 0 ? failure({ code: 'damaged' }) : done;
  },
  async check(folder, { isDone, code }) {
    const { library, restored } = deedPlaces(folder);
    const isThere = await exists(restored);
    return [
      ...(isDone && !isThere ? ['It was not restored'] : []),
      ...(isThere && code !== 'damaged' ? await libraryComplaints(restored) : []),
      ...(await libraryComplaints(library)),
      ...(await damagedIn(backupPathIn(folder))),
    ];
  },
};

/** Moving the library on its disk: it is in one place or the other. */
export const move: Deed = {
  prepare: makeDeedLibrary,
  run: (folder) => moveLibrary(disk, deedPlaces(folder).library, deedPlaces(folder).moved),
  async check(folder, { isDone }) {
    const { library, moved } = deedPlaces(folder);
    const isMoved = !(await exists(library));
    return [
      ...(isDone && !isMoved ? ['It was not moved'] : []),
      ...(await libraryComplaints(isMoved ? moved : library)),
    ];
  },
};

function takenAt(folder: string, timeMs: number): ReturnType<typeof takeBackup> {
  return takeBackup({
    libraryPath: deedPlaces(folder).library,
    backupPath: backupPathIn(folder),
    retention: 'month',
    clock: { now: () => timeMs },
    fileSystem: disk,
  });
}

function backupPathIn(folder: string): string {
  return path.join(deedPlaces(folder).backups, 'own');
}

async function damagedIn(backupPath: string): Promise<readonly string[]> {
  const checked = await verifyBackup({ backupPath, fileSystem: disk });
  if (!checked.ok) return [`The backup can't be checked: ${JSON.stringify(checked.error)}`];
  return checked.value.damaged.map((file) => `Damaged in the backup: ${JSON.stringify(file)}`);
}

async function libraryComplaints(libraryPath: string): Promise<readonly string[]> {
  const [inLibrary, inTrash] = [
    await inOneOf(bridge, [libraryPath]),
    await inOneOf(market, [path.join(libraryPath, trashFolderName)]),
  ];
  return [...inLibrary.complaints, ...inTrash.complaints];
}

function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
