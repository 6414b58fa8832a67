import path from 'node:path';
import { DiskError } from '../DiskError';
import type { FileState, FileSystem, NewFile } from '../FileSystem';
import { newTemporaryName } from './temporaryNames';

/** Bytes that are on disk beside the file that they are to replace. */
export interface StagedFile {
  /** The state that the file will have once it is in place. */
  readonly state: FileState;
  /**
   * Puts the bytes in place of the file, all at once. They are safe from a power cut only when the folder has been
   * synced after this.
   */
  putInPlace(): Promise<void>;
  /** Takes the bytes away again, as far as the disk lets. */
  discard(): Promise<void>;
}

/**
 * Writes bytes to a new file in the same folder, whole and synced, as the first half of a durable write. After a
 * failure nothing of it is left, as far as the disk lets, and what stood there before is untouched. A file that is
 * replaced hands its permissions on. The new file can wait in another folder of the same disk; and whoever knows that
 * nothing stands there yet saves a look.
 *
 * A failed sync is never tried again on the same file: the system may have dropped the bytes and then report success.
 */
export async function stageFile(
  fileSystem: FileSystem,
  filePath: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  {
    waitingPath = path.dirname(filePath),
    isFree = false,
  }: { readonly waitingPath?: string; readonly isFree?: boolean } = {},
): Promise<StagedFile> {
  const replaced = isFree ? undefined : await fileSystem.stateOf(filePath);
  if (replaced?.kind === 'folder') throw new DiskError('EISDIR', `A folder stands in the place of ${filePath}`);
  // A device or a pipe would be put out of the way for good.
  if (replaced?.kind === 'other') throw new DiskError('EINVAL', `Not a file: ${filePath}`);
  const temporaryPath = path.join(waitingPath, newTemporaryName());
  const discard = async (): Promise<void> => {
    await fileSystem.removeFile(temporaryPath).catch(() => undefined);
  };
  const file = await fileSystem.createFile(temporaryPath, replaced?.mode ?? 0o666);
  let state: FileState;
  try {
    // The mask may have taken from the mode; where it can't be given back, the file is only stricter than before.
    if (replaced !== undefined) await file.setMode(replaced.mode).catch(() => undefined);
    const byteCount = await writeAll(file, content);
    state = await file.state();
    if (state.byteCount !== byteCount) {
      throw new DiskError('EIO', `${byteCount} bytes were written, but the file has ${state.byteCount}`);
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await discard();
    throw error;
  }
  return { state, putInPlace: () => fileSystem.rename(temporaryPath, filePath), discard };
}

async function writeAll(file: NewFile, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<number> {
  let byteCount = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content) {
    let rest = piece;
    while (rest.byteLength > 0) {
      const taken = await file.write(rest);
      // A full disk may take some of the bytes before it refuses; one that takes none and says nothing is broken.
      if (taken <= 0) throw new DiskError('EIO', 'The disk took no bytes and gave no reason');
      rest = rest.subarray(taken);
    }
    byteCount += piece.byteLength;
  }
  return byteCount;
}
