import path from 'node:path';
import { removeStaleFiles } from '../durable/removeStaleFiles';
import type { FileSystem } from '../FileSystem';
import { objectsPathIn } from './backupFolder';

/** The hashes of all objects in a backup. What crashed writes have left there is taken away. */
export async function objectsIn(fileSystem: FileSystem, backupPath: string): Promise<Set<string>> {
  const objects = new Set<string>();
  const objectsPath = objectsPathIn(backupPath);
  for (const name of await fileSystem.namesIn(objectsPath)) {
    if (!/^[0-9a-f]{2}$/u.test(name)) continue;
    const folderPath = path.join(objectsPath, name);
    await removeStaleFiles(fileSystem, folderPath);
    for (const hash of await fileSystem.namesIn(folderPath)) if (/^[0-9a-f]{64}$/u.test(hash)) objects.add(hash);
  }
  return objects;
}
