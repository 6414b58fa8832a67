import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { imageNamePattern } from '#core/document/imageNamePattern';
import type { DiskFailure } from '#core/library/failures';
import { removeStaleFolders, removeTree } from './removeTree';
import { diskFailureOf } from '../diskFailureOf';
import { putFile } from '../durable/putFile';
import { newTemporaryName } from '../durable/temporaryNames';
import type { FileSystem } from '../FileSystem';
import { imagesFolderName } from '../pictures/picturePathIn';
import { folderNameOf } from './folderNames';
import { articleFileName } from './readLibraryFolder';
import { moveFolder } from './trash/moveFolder';

/**
 * Puts a copy of an article into its library, with the pictures of the folder that it is a copy of, and without the
 * versions. Nobody sees it before everything is on disk; after a failure or a crash there is none. Gives the name of
 * its folder.
 */
export async function duplicateFolder(
  fileSystem: FileSystem,
  originalPath: string,
  copy: ArticleFile,
): Promise<Result<string, DiskFailure>> {
  const libraryPath = path.dirname(originalPath);
  const stagePath = path.join(libraryPath, newTemporaryName());
  const folderPath = path.join(stagePath, folderNameOf(copy));
  try {
    await removeStaleFolders(fileSystem, libraryPath);
    await fileSystem.makeFolder(stagePath);
    await fileSystem.makeFolder(folderPath);
    await copyPictures(fileSystem, path.join(originalPath, imagesFolderName), path.join(folderPath, imagesFolderName));
    await putFile(fileSystem, path.join(folderPath, articleFileName), Buffer.from(writeArticle(copy)));
    await fileSystem.syncFolder(folderPath);
    const name = await moveFolder(fileSystem, folderPath, libraryPath);
    await removeTree(fileSystem, stagePath);
    return success(name);
  } catch (error) {
    await removeTree(fileSystem, stagePath);
    return failure(diskFailureOf(error, originalPath));
  }
}

async function copyPictures(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  if ((await fileSystem.stateOf(from))?.kind !== 'folder') return;
  const names = (await fileSystem.namesIn(from)).filter((name) => imageNamePattern.test(name));
  if (names.length === 0) return;
  await fileSystem.makeFolder(to);
  for (const name of names)
    await putFile(fileSystem, path.join(to, name), fileSystem.readPieces(path.join(from, name)));
  await fileSystem.syncFolder(to);
}
