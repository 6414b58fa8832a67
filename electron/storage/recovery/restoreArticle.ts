import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import { writeArticle } from '#core/article/writeArticle';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenFailure } from '#core/library/failures';
import { diskFailureOf } from '../diskFailureOf';
import { stageFile } from '../durable/stageFile';
import type { FileSystem } from '../FileSystem';
import { articleFileName } from '../library/readLibraryFolder';
import type { RecoveryParts } from './planRecovery';
import { problemsOf, readCandidate } from './planRecovery';

/** What was done. */
export interface RestoredArticle {
  readonly id: ArticleId;
  /** Where the file is now that could not be read; null where there was none. */
  readonly setAsidePath: string | null;
}

/**
 * Puts what a candidate holds in the place of an article's file that can't be read. That file is put aside under a name
 * of its own, to the byte as it was, and replaces nothing. Broken off at any moment, either the old state is there or
 * the new one, or a folder without an article's file, of which `planRecovery` tells the same as before.
 */
export async function restoreArticle(
  parts: RecoveryParts,
  candidateId: string,
): Promise<Result<RestoredArticle, OpenFailure>> {
  const { fileSystem, libraryPath, folderName } = parts;
  const article = await readCandidate(parts, candidateId);
  if (!article.ok) return article;
  const folderPath = path.join(libraryPath, folderName);
  const filePath = path.join(folderPath, articleFileName);
  try {
    // First of all: a disk that is full changes nothing.
    const staged = await stageFile(fileSystem, filePath, Buffer.from(writeArticle(article.value)));
    let setAsidePath: string | null = null;
    try {
      setAsidePath = await setAside(parts, filePath);
      if (setAsidePath !== null && (await problemsOf(fileSystem, setAsidePath)).length === 0) {
        // Somebody has saved the article meanwhile: theirs is the one.
        await fileSystem.rename(setAsidePath, filePath);
        await staged.discard();
        return failure({ code: 'not-found' });
      }
      await staged.putInPlace();
    } catch (error) {
      await staged.discard();
      if (setAsidePath !== null) await putBack(fileSystem, setAsidePath, filePath);
      throw error;
    }
    await fileSystem.syncFolder(folderPath);
    return success({ id: article.value.id, setAsidePath });
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}

/** Gives the file another name, safe from a power cut. Null when there is none. */
async function setAside({ fileSystem, clock }: RecoveryParts, filePath: string): Promise<string | null> {
  if ((await fileSystem.stateOf(filePath)) === undefined) return null;
  const time = new Date(clock.now()).toISOString().replaceAll(/[:.]/gu, '');
  for (let number = 1; ; number++) {
    const name = `article.unreadable-${time}${number === 1 ? '' : `-${number}`}.json`;
    const asidePath = path.join(path.dirname(filePath), name);
    if ((await fileSystem.stateOf(asidePath)) !== undefined) continue;
    await fileSystem.rename(filePath, asidePath);
    await fileSystem.syncFolder(path.dirname(filePath));
    return asidePath;
  }
}

async function putBack(fileSystem: FileSystem, asidePath: string, filePath: string): Promise<void> {
  if ((await fileSystem.stateOf(filePath).catch(() => null)) !== undefined) return;
  await fileSystem.rename(asidePath, filePath).catch(() => undefined);
}
