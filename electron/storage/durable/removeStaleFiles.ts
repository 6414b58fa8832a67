import path from 'node:path';
import type { FileSystem } from '../FileSystem';
import { isStaleTemporaryName } from './temporaryNames';

/** Takes away what writers that crashed have left in a folder, as far as the disk lets. Only files of ours. */
export async function removeStaleFiles(fileSystem: FileSystem, folderPath: string): Promise<void> {
  const names = await fileSystem.namesIn(folderPath).catch(() => []);
  for (const name of names.filter(isStaleTemporaryName)) {
    await fileSystem.removeFile(path.join(folderPath, name)).catch(() => undefined);
  }
}
