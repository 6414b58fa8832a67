import path from 'node:path';
import { isStaleTemporaryName } from '../durable/temporaryNames';
import type { FileSystem } from '../FileSystem';

/** Takes away a file, or a folder with all that is in it, as far as the disk lets. A link goes, not what it leads to. */
export async function removeTree(fileSystem: FileSystem, place: string): Promise<void> {
  const isGone = await fileSystem.removeFile(place).then(
    () => true,
    () => false,
  );
  if (isGone) return;
  for (const name of await fileSystem.namesIn(place).catch(() => [])) {
    await removeTree(fileSystem, path.join(place, name));
  }
  await fileSystem.removeFolder(place).catch(() => undefined);
}

/** Takes away what imports and deletions that crashed have left in a library. Only what is ours, and whose writer is gone. */
export async function removeStaleFolders(fileSystem: FileSystem, libraryPath: string): Promise<void> {
  const names = await fileSystem.namesIn(libraryPath).catch(() => []);
  for (const name of names.filter(isStaleTemporaryName)) await removeTree(fileSystem, path.join(libraryPath, name));
}
