import path from 'node:path';
import { systemCodeOf } from '../../diskFailureOf';
import type { FileSystem } from '../../FileSystem';

/** How systems say that there is a folder of that name. */
const takenCodes: ReadonlySet<string> = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM', 'EACCES', 'ENOTDIR']);

/**
 * Moves a folder into another, all at once, under its own name or that with a number; it is safe from a power cut when
 * this resolves. So whatever happens, the folder is whole in one place or the other. Gives the name that it got. Throws
 * what the disk throws; the folder is then where it was, as far as the disk lets.
 */
export async function moveFolder(fileSystem: FileSystem, from: string, parentPath: string): Promise<string> {
  const { name, folderPath } = await giveFreeName(fileSystem, from, parentPath);
  try {
    // What it has come into first: a name too many can be mended, one too few can't.
    await fileSystem.syncFolder(parentPath);
    await fileSystem.syncFolder(path.dirname(from));
  } catch (error) {
    await fileSystem.rename(folderPath, from).catch(() => undefined);
    throw error;
  }
  return name;
}

async function giveFreeName(
  fileSystem: FileSystem,
  from: string,
  parentPath: string,
): Promise<{ readonly name: string; readonly folderPath: string }> {
  const ownName = path.basename(from);
  for (let number = 1; ; number++) {
    const name = number === 1 ? ownName : `${ownName}-${number}`;
    const folderPath = path.join(parentPath, name);
    if ((await fileSystem.stateOf(folderPath)) !== undefined) continue;
    try {
      await fileSystem.rename(from, folderPath);
      return { name, folderPath };
    } catch (error) {
      const isTaken = takenCodes.has(systemCodeOf(error) ?? '') && (await fileSystem.stateOf(folderPath)) !== undefined;
      if (!isTaken) throw error;
    }
  }
}
