import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { writeArticle } from '#core/article/writeArticle';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { copyForImport } from '#core/library/bundle/copyForImport';
import { articleEntryName } from '#core/library/bundle/EntryKind';
import { importRecordName, writeImportRecord } from '#core/library/bundle/importRecord';
import type { ImportPlan } from '#core/library/bundle/planImport';
import { planImport } from '#core/library/bundle/planImport';
import { createNodeFileSystem } from '../createNodeFileSystem';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { putFile } from '../durable/putFile';
import type { StorageFailure } from '../durable/StorageError';
import { StorageError } from '../durable/StorageError';
import { newTemporaryName } from '../durable/temporaryNames';
import type { FileSystem } from '../FileSystem';
import { folderNameOf } from '../library/folderNames';
import { freePathIn } from '../library/freePathIn';
import { putFolderInPlace } from '../library/putFolderInPlace';
import { removeStaleFolders, removeTree } from '../library/removeTree';
import type { BundleReader } from './BundleReader';
import { checkUnpacked } from './checkUnpacked';
import { lookIntoLibrary } from './lookIntoLibrary';

/** What an import did. */
export interface ImportReport {
  readonly plan: ImportPlan;
  /** The identity that the article has in the library. */
  readonly articleId: ArticleId;
  /** Where it is. */
  readonly folderPath: string;
}

/** What an import uses of the world. */
export interface ImportOptions {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly reader: BundleReader;
  readonly fileSystem?: FileSystem;
}

/**
 * Adds the article of a bundle to a library: see `planImport` for what becomes of it. It is unpacked by `reader`
 * into a folder of its own, which nobody sees before everything in it has been checked and is on disk; then that folder
 * gets its name, all at once. So after a failure or a crash either nothing has been added or the whole article, and whatever
 * was in the library before is as it was.
 */
export async function importBundle(
  filePath: string,
  libraryFolderPath: string,
  { clock, ids, reader, fileSystem = createNodeFileSystem() }: ImportOptions,
): Promise<Result<ImportReport, StorageFailure>> {
  const libraryPath = path.resolve(libraryFolderPath);
  const temporaryPath = path.join(libraryPath, newTemporaryName());
  try {
    await makeFolders(fileSystem, libraryPath);
    await removeStaleFolders(fileSystem, libraryPath);
    await fileSystem.makeFolder(temporaryPath);
    const unpacked = await reader.unpack(filePath, temporaryPath);
    if (!unpacked.ok) throw new StorageError(failureOf(unpacked.error, filePath, libraryPath));
    const contents = unpacked.value;
    const { problems, folders } = await checkUnpacked(fileSystem, temporaryPath, contents.manifest);
    if (problems.length > 0) throw new StorageError({ code: 'invalid', filePath, problems });
    const articleBytes = await fileSystem.readFile(path.join(temporaryPath, articleEntryName));
    for (;;) {
      // Chosen before the library is looked into: whoever adds the same article meanwhile takes the same name.
      const freePath = await freePathIn(fileSystem, libraryPath, folderNameOf(contents.article));
      const plan = planImport(contents, await lookIntoLibrary(fileSystem, libraryPath, contents));
      if (plan.code === 'identical') {
        await removeTree(fileSystem, temporaryPath);
        return success({ plan, articleId: plan.articleId, folderPath: path.join(libraryPath, plan.folderName) });
      }
      const { article, files } = toBeAdded(plan, { article: contents.article, articleBytes }, { clock, ids });
      for (const [name, bytes] of files) await putFile(fileSystem, path.join(temporaryPath, name), bytes);
      for (const folder of folders) await fileSystem.syncFolder(folder);
      const folderPath =
        plan.code === 'new' ? freePath : await freePathIn(fileSystem, libraryPath, folderNameOf(article));
      if (await putFolderInPlace(fileSystem, temporaryPath, folderPath)) {
        return success({ plan, articleId: article.id, folderPath });
      }
    }
  } catch (error) {
    await removeTree(fileSystem, temporaryPath);
    return failure(error instanceof StorageError ? error.failure : diskFailureOf(error, libraryPath));
  }
}

/** Of the folder that was unpacked into nobody knows; that the library did not take the files, they do. */
function failureOf(error: StorageFailure, filePath: string, libraryPath: string): StorageFailure {
  return error.code === 'disk' && error.filePath !== filePath ? { ...error, filePath: libraryPath } : error;
}

/** The article's file and what goes with it; to the byte as in the bundle when the article is new. */
function toBeAdded(
  plan: Exclude<ImportPlan, { readonly code: 'identical' }>,
  { article, articleBytes }: { readonly article: ArticleFile; readonly articleBytes: Uint8Array },
  { clock, ids }: Pick<ImportOptions, 'clock' | 'ids'>,
): { readonly article: ArticleFile; readonly files: readonly (readonly [string, Uint8Array])[] } {
  if (plan.code === 'new') return { article, files: [[articleEntryName, articleBytes]] };
  const id = ids.newId();
  if (!isArticleId(id)) throw new Error(`Not a UUID in lower case: ${id}`);
  const copy = copyForImport(article, id, plan.headlineMark);
  const copyBytes = Buffer.from(writeArticle(copy));
  const record = writeImportRecord({
    format: 'spalt-origin',
    version: 1,
    articleId: article.id,
    bundledSha256: sha256(articleBytes),
    importedSha256: sha256(copyBytes),
    importedAt: new Date(clock.now()).toISOString(),
  });
  return {
    article: copy,
    files: [
      [articleEntryName, copyBytes],
      [importRecordName, Buffer.from(record)],
    ],
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
