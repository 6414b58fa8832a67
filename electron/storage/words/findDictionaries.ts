import path from 'node:path';
import { systemCodeOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';

/**
 * The affix files of the dictionaries in some folders by what they are for, `sv`, `sv-FI`; of two of the same name that of
 * the first folder.
 */
export async function findDictionaries(
  fileSystem: FileSystem,
  folderPaths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const folderPath of folderPaths) {
    for (const fileName of await namesIn(fileSystem, folderPath)) {
      const name = /^(?<name>[a-z]{2,3}(?:[_-][a-z0-9]{1,8})*)\.aff$/iu.exec(fileName)?.groups?.['name'];
      if (name === undefined) continue;
      const plain = name.replaceAll('_', '-');
      if (!found.has(plain)) found.set(plain, path.join(folderPath, fileName));
    }
  }
  return found;
}

async function namesIn(fileSystem: FileSystem, folderPath: string): Promise<readonly string[]> {
  try {
    return (await fileSystem.namesIn(folderPath)).toSorted();
  } catch (error) {
    // Most have none; what can't be looked into is as good as not there.
    if (systemCodeOf(error) === undefined) throw error;
    return [];
  }
}
