import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { backupVersion } from '#core/library/backup/snapshot';
import { makeFolders } from '../durable/makeFolders';
import { writeDurably } from '../durable/writeDurably';
import { DiskError } from '../DiskError';
import type { FileSystem } from '../FileSystem';

const markerName = 'spalt-backup.json';
const largestMarkerBytes = 64 * 1024;

const marker = z.object({
  format: z.literal('spalt-backup-folder'),
  version: z.literal(backupVersion),
  /** What the folder of the library is called. */
  libraryName: z.string(),
  /** The computer that it is on. */
  computer: z.string(),
});

/** Whose backup a folder holds. */
export type BackupOwner = Pick<z.infer<typeof marker>, 'libraryName' | 'computer'>;

/**
 * Where the backup of a library lies in the folder that was chosen for backups: in a folder of its own, so that
 * several libraries and computers can share the place.
 */
export function backupPathFor(chosenPath: string, libraryPath: string): string {
  const name = libraryNameOf(libraryPath);
  const hash = createHash('sha256')
    .update(`${hostname()}\0${path.resolve(libraryPath)}`)
    .digest('hex');
  return path.join(chosenPath, `${name}-${hash.slice(0, 8)}`);
}

/** What a library is called: as its folder is. */
export function libraryNameOf(libraryPath: string): string {
  return path.basename(path.resolve(libraryPath)) || 'Spalt';
}

/** The folder of a backup's snapshots: what was in the library, and when. */
export function snapshotsPathIn(backupPath: string): string {
  return path.join(backupPath, 'snapshots');
}

/** The folder of a backup's objects: the bytes of every file, under their hash. */
export function objectsPathIn(backupPath: string): string {
  return path.join(backupPath, 'objects');
}

/** Where the object of that hash lies, or would. */
export function objectPathIn(backupPath: string, sha256: string): string {
  return path.join(objectsPathIn(backupPath), sha256.slice(0, 2), sha256);
}

/**
 * Makes the folder of a backup. The one that it lies in must be there: a stick that was pulled out must not be
 * replaced by a folder of its name.
 */
export async function makeBackupFolder(fileSystem: FileSystem, backupPath: string, libraryPath: string): Promise<void> {
  const parentPath = path.dirname(backupPath);
  if ((await fileSystem.stateOf(parentPath))?.kind !== 'folder') {
    throw new DiskError('ENOENT', `No folder: ${parentPath}`);
  }
  await makeFolders(fileSystem, snapshotsPathIn(backupPath));
  await makeFolders(fileSystem, objectsPathIn(backupPath));
  const markerPath = path.join(backupPath, markerName);
  if ((await fileSystem.stateOf(markerPath)) !== undefined) return;
  const owner = {
    format: 'spalt-backup-folder',
    version: backupVersion,
    libraryName: libraryNameOf(libraryPath),
    computer: hostname(),
  };
  const written = await writeDurably(fileSystem, markerPath, Buffer.from(`${JSON.stringify(owner, null, 1)}\n`));
  if (!written.ok) throw new DiskError(written.error.systemCode, `Not written: ${markerPath}`);
}

/** The backups in a folder: it may be one itself, or hold several. One whose marker is damaged has no name. */
export async function findBackups(
  fileSystem: FileSystem,
  folderPath: string,
): Promise<readonly (BackupOwner & { readonly backupPath: string })[]> {
  const names = await fileSystem.namesIn(folderPath);
  const candidates = names.includes('snapshots') ? [folderPath] : names.map((name) => path.join(folderPath, name));
  const found: (BackupOwner & { readonly backupPath: string })[] = [];
  for (const backupPath of candidates) {
    const isBackup =
      (await fileSystem.stateOf(snapshotsPathIn(backupPath)))?.kind === 'folder' &&
      (await fileSystem.stateOf(objectsPathIn(backupPath)))?.kind === 'folder';
    if (isBackup) found.push({ backupPath, ...(await ownerOf(fileSystem, backupPath)) });
  }
  return found;
}

async function ownerOf(fileSystem: FileSystem, backupPath: string): Promise<BackupOwner> {
  const markerPath = path.join(backupPath, markerName);
  try {
    const state = await fileSystem.stateOf(markerPath);
    if (state !== undefined && state.byteCount <= largestMarkerBytes) {
      const { libraryName, computer } = marker.parse(
        JSON.parse(Buffer.from(await fileSystem.readFile(markerPath)).toString('utf8')),
      );
      return { libraryName, computer };
    }
  } catch {
    // What it is called is of no weight: the backup is there.
  }
  return { libraryName: path.basename(backupPath), computer: '' };
}
