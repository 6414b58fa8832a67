import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import { diskFailureOf } from '../diskFailureOf';
import type { FileState, FileSystem } from '../FileSystem';
import { stageFile } from './stageFile';

/**
 * Writes a file so that a power cut at any moment leaves either the old bytes or the new, whole; success means the
 * new ones. What stood there is replaced; before the last step it is untouched by any failure.
 */
export async function writeDurably(
  fileSystem: FileSystem,
  filePath: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Result<FileState, DiskFailure>> {
  try {
    const staged = await stageFile(fileSystem, filePath, content);
    try {
      await staged.putInPlace();
    } catch (error) {
      await staged.discard();
      throw error;
    }
    await fileSystem.syncFolder(path.dirname(filePath));
    return success(staged.state);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}
