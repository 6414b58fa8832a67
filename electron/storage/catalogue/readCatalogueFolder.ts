import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { Problem } from '#core/base/Problem';
import type { CatalogueEntry } from '#core/library/catalogue/CatalogueEntry';
import { catalogueEntryOf } from '#core/library/catalogue/CatalogueEntry';
import { diskFailureOf } from '../diskFailureOf';
import { readTrashRecord, trashRecordName } from '#core/library/trash/trashRecord';
import type { FileSystem } from '../FileSystem';
import { hadArticle } from '../recovery/hadArticle';
import { articleForm } from '../library/articleForm';
import { articleFileName } from '../library/readLibraryFolder';

/** What is known of a folder that has an article's file. */
export interface CatalogueFolder {
  readonly folderName: string;
  readonly filePath: string;
  /** The same for as long as the file is; empty: to be read again. */
  readonly stamp: string;
  readonly trashedAt: string | null;
  readonly entry: CatalogueEntry | null;
  /** Why there is no entry. */
  readonly problems: readonly Problem[];
}

/** A folder that was looked into, and its article where that was read just now. */
export interface LookedInto {
  readonly folder: CatalogueFolder;
  readonly article: ArticleFile | null;
}

/**
 * Looks into a folder of articles. Undefined when it has no article's file. What was read before of a file that is
 * still the same is given again, unread.
 */
export async function readCatalogueFolder(
  fileSystem: FileSystem,
  placePath: string,
  folderName: string,
  { before, isTrash }: { readonly before: CatalogueFolder | undefined; readonly isTrash: boolean },
): Promise<LookedInto | undefined> {
  const filePath = path.join(placePath, folderName, articleFileName);
  const unreadable = (stamp: string, problem: Problem): LookedInto => ({
    folder: { folderName, filePath, stamp, trashedAt: null, entry: null, problems: [problem] },
    article: null,
  });
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state === undefined && (await hadArticle(fileSystem, path.dirname(filePath)))) {
      return unreadable('', { place: '', code: 'article-missing', facts: {} });
    }
    if (state?.kind !== 'file') return undefined;
    if (before?.stamp === state.stamp) return { folder: before, article: null };
    const { maximumBytes: maximum } = articleForm;
    if (state.byteCount > maximum) {
      return unreadable(state.stamp, { place: '', code: 'file-too-large', facts: { maximum } });
    }
    const read = articleForm.read(await fileSystem.readFile(filePath));
    const trashedAt = isTrash ? await readTrashedAt(fileSystem, path.dirname(filePath)) : null;
    const common = { folderName, filePath, stamp: state.stamp, trashedAt };
    if (!read.ok) return { folder: { ...common, entry: null, problems: read.error }, article: null };
    const { data: article } = read.value;
    return { folder: { ...common, entry: catalogueEntryOf(article), problems: [] }, article };
  } catch (error) {
    const { systemCode } = diskFailureOf(error, filePath);
    // Without a stamp, so that it is tried again next time.
    return unreadable('', { place: '', code: 'not-readable', facts: { systemCode } });
  }
}

/** When the article of a folder was thrown away (RFC 3339); null when nobody knows. */
async function readTrashedAt(fileSystem: FileSystem, articleFolderPath: string): Promise<string | null> {
  try {
    const bytes = await fileSystem.readFile(path.join(articleFolderPath, trashRecordName));
    return readTrashRecord(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
