import { DiskError } from '../DiskError';
import type { FileSystem } from '../FileSystem';

/** Takes an empty folder out of the way. Rejects, as a disk would, when anything else stands there. */
export async function makeRoom(fileSystem: FileSystem, to: string): Promise<void> {
  const state = await fileSystem.stateOf(to);
  if (state === undefined) return;
  if (state.kind !== 'folder') throw new DiskError('ENOTDIR', `Not a folder: ${to}`);
  if ((await fileSystem.namesIn(to)).length > 0) throw new DiskError('ENOTEMPTY', `Not empty: ${to}`);
  await fileSystem.removeFolder(to);
}
