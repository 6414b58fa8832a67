import path from 'node:path';
import type { FileSystem } from '../FileSystem';

/** Where nothing is in a library yet: the name, or that with a number. */
export async function freePathIn(fileSystem: FileSystem, libraryPath: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folderPath = path.join(libraryPath, number === 1 ? name : `${name}-${number}`);
    if ((await fileSystem.stateOf(folderPath)) === undefined) return folderPath;
  }
}
