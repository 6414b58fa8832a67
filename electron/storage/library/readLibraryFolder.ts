import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ArticleSummary } from '#core/library/ArticleSummary';
import { summaryOf } from '#core/library/summaryOf';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { articleForm } from './articleForm';
import { mapInParallel } from './mapInParallel';

/** The name of every article's file. */
export const articleFileName = 'article.json';

/** A folder within a library that has an article's file. */
export interface ArticleFolder {
  readonly name: string;
  readonly filePath: string;
  /** The same for as long as the file is. */
  readonly stamp: string;
  readonly read: Result<ArticleSummary, readonly Problem[]>;
}

/** How many files are read at the same time. */
const parallelReads = 16;

/** The names of the folders that may hold an article, in no order. Hidden ones are not ours. */
export async function articleFolderNames(fileSystem: FileSystem, libraryPath: string): Promise<readonly string[]> {
  const names = await fileSystem.namesIn(libraryPath);
  return names.filter((name) => !name.startsWith('.'));
}

/**
 * Looks into a folder of a library. Undefined when it has no article's file. What was read before of a file that is
 * still the same is given again, unread.
 */
export async function readArticleFolder(
  fileSystem: FileSystem,
  libraryPath: string,
  name: string,
  before: ArticleFolder | undefined,
): Promise<ArticleFolder | undefined> {
  const filePath = path.join(libraryPath, name, articleFileName);
  const folder = (stamp: string, read: ArticleFolder['read']): ArticleFolder => ({ name, filePath, stamp, read });
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state?.kind !== 'file') return undefined;
    if (before?.stamp === state.stamp) return before;
    const maximum = articleForm.maximumBytes;
    if (state.byteCount > maximum) {
      return folder(state.stamp, failure([{ place: '', code: 'file-too-large', facts: { maximum } }]));
    }
    const read = articleForm.read(await fileSystem.readFile(filePath));
    return folder(state.stamp, read.ok ? success(summaryOf(read.value.data)) : read);
  } catch (error) {
    const { systemCode } = diskFailureOf(error, filePath);
    // Without a stamp, so that it is tried again next time.
    return folder('', failure([{ place: '', code: 'not-readable', facts: { systemCode } }]));
  }
}

/** Every folder of a library that has an article's file, in no order. */
export async function readLibraryFolder(
  fileSystem: FileSystem,
  libraryPath: string,
  before: ReadonlyMap<string, ArticleFolder>,
): Promise<readonly ArticleFolder[]> {
  const names = await articleFolderNames(fileSystem, libraryPath);
  const folders = await mapInParallel(names, parallelReads, (name) =>
    readArticleFolder(fileSystem, libraryPath, name, before.get(name)),
  );
  return folders.filter((folder) => folder !== undefined);
}
