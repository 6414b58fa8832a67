import { webcrypto } from 'node:crypto';
import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { maximumPictureBytes } from '#core/contract/maximumPictureBytes';
import type { AddedPicture, DiskFailure, PictureFailure } from '#core/library/failures';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { writeDurably } from '../durable/writeDurably';
import type { FileSystem } from '../FileSystem';
import { kindOfPicture } from './kindOfPicture';
import { imagesFolderName } from './picturePathIn';
import { sizeOfPicture } from './sizeOfPicture';

/**
 * Keeps a picture's bytes, just as they are, in the folder `images` of an article, named by their SHA-256. They are
 * on disk when this resolves. `fileName` is only for the user to know it by in a failure.
 */
export async function addPicture(
  fileSystem: FileSystem,
  articleFolderPath: string,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<AddedPicture, PictureFailure>> {
  if (bytes.byteLength > maximumPictureBytes) return failure({ code: 'too-large', fileName });
  const kind = kindOfPicture(bytes);
  if (kind === undefined) return failure({ code: 'unknown-kind', fileName });
  const size = sizeOfPicture(bytes, kind);
  if (size === undefined) return failure({ code: 'damaged', fileName });
  // Off the main thread: a hundred megabytes take a while.
  const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const image = `${hash}.${kind}`;
  const kept = await keep(fileSystem, path.join(articleFolderPath, imagesFolderName), image, bytes);
  return kept.ok ? success({ image, ...size }) : kept;
}

async function keep(
  fileSystem: FileSystem,
  folderPath: string,
  image: string,
  bytes: Uint8Array,
): Promise<Result<unknown, DiskFailure>> {
  const filePath = path.join(folderPath, image);
  try {
    await makeFolders(fileSystem, folderPath);
    const found = await fileSystem.stateOf(filePath);
    // The name alone does not tell that the bytes are whole: a copy made by another program may have been cut off.
    if (
      found?.kind === 'file' &&
      found.byteCount === bytes.byteLength &&
      Buffer.compare(await fileSystem.readFile(filePath), bytes) === 0
    ) {
      return success(null);
    }
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  return writeDurably(fileSystem, filePath, bytes);
}
