import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { placesIn } from '../actor/placesIn';
import type { DeedName } from './deeds';
import { deeds } from './deeds';

/** Where a deed is done for the so-manieth time. */
export function deedFolder(folder: string, name: DeedName, time: number): string {
  return path.join(placesIn(folder).deeds, name, String(time));
}

/** Makes the folders for doing a deed so many times, all the same. */
export async function prepareDeed(folder: string, name: DeedName, times: number): Promise<void> {
  const first = deedFolder(folder, name, 0);
  await mkdir(first, { recursive: true });
  await deeds[name].prepare(first);
  for (let time = 1; time < times; time++) {
    await cp(first, deedFolder(folder, name, time), { recursive: true, preserveTimestamps: true });
  }
}

/** Has all that is on the disk of a folder written to it: only what comes then is struck by a power cut. */
export function syncDiskOf(folder: string): void {
  execFileSync('sync', ['-f', folder]);
}

/** Every file and folder within a folder, as paths from there; `''` is the folder itself. */
export async function placesWithin(folder: string): Promise<readonly DeedPlace[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return [
    { place: '', isFolder: true },
    ...found.map((entry) => ({
      place: path.relative(folder, path.join(entry.parentPath, entry.name)),
      isFolder: entry.isDirectory(),
    })),
  ];
}

/** A file or folder of a deed. */
export interface DeedPlace {
  readonly place: string;
  readonly isFolder: boolean;
}
