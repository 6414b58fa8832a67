import path from 'node:path';
import type { FileSystem } from '../FileSystem';
import { DiskError } from '../DiskError';
import { writeDurably } from './writeDurably';

/**
 * Keeps bytes in a file of their own that replaces nothing: `<stem>.json`, or `<stem>-2.json` where that holds other
 * bytes, and so on. Bytes that are kept already are not kept twice. Gives the path of the file.
 */
export async function keepBeside(
  fileSystem: FileSystem,
  folderPath: string,
  stem: string,
  bytes: Uint8Array,
): Promise<string> {
  for (let number = 1; ; number++) {
    const filePath = path.join(folderPath, number === 1 ? `${stem}.json` : `${stem}-${number}.json`);
    const found = await fileSystem.stateOf(filePath);
    if (found === undefined) {
      const written = await writeDurably(fileSystem, filePath, bytes);
      if (written.ok) return filePath;
      throw new DiskError(written.error.systemCode, `Could not keep ${filePath}`);
    }
    if (found.kind === 'file' && Buffer.compare(await fileSystem.readFile(filePath), bytes) === 0) return filePath;
  }
}
