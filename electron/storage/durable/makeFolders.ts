import path from 'node:path';
import { systemCodeOf } from '../diskFailureOf';
import { DiskError } from '../DiskError';
import type { FileSystem } from '../FileSystem';

/** Makes a folder, and those it is in, where they are missing; each is safe from a power cut when this resolves. */
export async function makeFolders(fileSystem: FileSystem, folderPath: string): Promise<void> {
  const found = await fileSystem.stateOf(folderPath);
  if (found?.kind === 'folder') return;
  if (found !== undefined) throw new DiskError('ENOTDIR', `Not a folder: ${folderPath}`);
  const parentPath = path.dirname(folderPath);
  if (parentPath !== folderPath) await makeFolders(fileSystem, parentPath);
  try {
    await fileSystem.makeFolder(folderPath);
  } catch (error) {
    // Somebody else has made it meanwhile.
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  }
  await fileSystem.syncFolder(parentPath);
}
