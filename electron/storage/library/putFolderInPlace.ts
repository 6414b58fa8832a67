import path from 'node:path';
import { systemCodeOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';

/** How systems say that there is a folder of that name. An empty one they replace; but it holds nothing. */
const takenCodes: ReadonlySet<string> = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'ENOTDIR']);

/** Gives the folder its name, safe from a power cut. False when somebody else has taken that name meanwhile. */
export async function putFolderInPlace(
  fileSystem: FileSystem,
  temporaryPath: string,
  folderPath: string,
): Promise<boolean> {
  try {
    await fileSystem.rename(temporaryPath, folderPath);
  } catch (error) {
    if (takenCodes.has(systemCodeOf(error) ?? '') && (await fileSystem.stateOf(folderPath)) !== undefined) return false;
    throw error;
  }
  try {
    await fileSystem.syncFolder(path.dirname(folderPath));
  } catch (error) {
    // Not safe: then it is taken away again, by whoever asked for it.
    await fileSystem.rename(folderPath, temporaryPath).catch(() => undefined);
    throw error;
  }
  return true;
}
