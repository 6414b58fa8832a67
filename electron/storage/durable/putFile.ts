import type { FileSystem } from '../FileSystem';
import { stageFile } from './stageFile';

/**
 * Writes a file whole and synced, and puts it in place: one of several, after which the folder is synced by who writes
 * them. Throws what the disk throws.
 */
export async function putFile(
  fileSystem: FileSystem,
  filePath: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const staged = await stageFile(fileSystem, filePath, content);
  await staged.putInPlace();
}
