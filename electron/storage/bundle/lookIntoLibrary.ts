import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import { articleEntryName } from '#core/library/bundle/EntryKind';
import type { ImportRecord } from '#core/library/bundle/importRecord';
import { importRecordName, readImportRecord } from '#core/library/bundle/importRecord';
import type { LibraryBeforeImport, RelatedFolder } from '#core/library/bundle/planImport';
import type { FileSystem } from '../FileSystem';
import { articleForm } from '../library/articleForm';
import { isNamedAfter } from '../library/folderNames';
import { mapInParallel } from '../library/mapInParallel';
import type { ArticleFolder } from '../library/readLibraryFolder';
import { readLibraryFolder } from '../library/readLibraryFolder';
import { hashOfFile } from './checkUnpacked';

const parallelReads = 16;

/** A record is a few hundred bytes; something else is not read. */
const maximumRecordBytes = 64 * 1024;

/**
 * Gathers what a library has that the import of a bundle may meet; a folder that is not there is an empty library.
 * Nothing is changed. Throws what the disk throws.
 */
export async function lookIntoLibrary(
  fileSystem: FileSystem,
  libraryPath: string,
  contents: BundleContents,
): Promise<LibraryBeforeImport> {
  if ((await fileSystem.stateOf(libraryPath)) === undefined) return { headlines: new Set(), related: [] };
  const folders = await readLibraryFolder(fileSystem, libraryPath, new Map());
  const related = await mapInParallel(folders, parallelReads, (folder) => relatedFolder(fileSystem, folder, contents));
  return {
    headlines: new Set(folders.flatMap(({ read }) => (read.ok ? [read.value.headline] : []))),
    related: related.filter((folder) => folder !== undefined),
  };
}

/** Undefined for a folder that has nothing to do with the article of the bundle. */
async function relatedFolder(
  fileSystem: FileSystem,
  { name, filePath, read }: ArticleFolder,
  { article, manifest }: BundleContents,
): Promise<RelatedFolder | undefined> {
  const folderPath = path.dirname(filePath);
  if (!read.ok) {
    const unread = { folderName: name, article: null, hashes: new Map<string, string>(), importRecord: null };
    return isNamedAfter(name, article.id) ? unread : undefined;
  }
  const importRecord = await readRecordIn(fileSystem, folderPath);
  if (read.value.id !== article.id && importRecord?.articleId !== article.id) return undefined;
  const bytes = await fileSystem.readFile(filePath);
  const present = articleForm.read(bytes);
  const hashes = new Map([[articleEntryName, createHash('sha256').update(bytes).digest('hex')]]);
  for (const entry of manifest.entries) {
    if (entry.path === articleEntryName) continue;
    const entryPath = path.join(folderPath, ...entry.path.split('/'));
    const state = await fileSystem.stateOf(entryPath);
    // The size tells of most that they are another without reading them.
    if (state?.kind !== 'file' || state.byteCount !== entry.byteCount) continue;
    hashes.set(entry.path, await hashOfFile(fileSystem, entryPath));
  }
  return { folderName: name, article: present.ok ? present.value.data : null, hashes, importRecord };
}

async function readRecordIn(fileSystem: FileSystem, folderPath: string): Promise<ImportRecord | null> {
  const recordPath = path.join(folderPath, importRecordName);
  const state = await fileSystem.stateOf(recordPath);
  if (state?.kind !== 'file' || state.byteCount > maximumRecordBytes) return null;
  return readImportRecord(Buffer.from(await fileSystem.readFile(recordPath)).toString('utf8'));
}
