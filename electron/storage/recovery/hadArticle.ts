import path from 'node:path';
import { readVersionFileName } from '#core/library/versions/versionFileName';
import type { FileSystem } from '../FileSystem';
import { versionsFolderName } from '../versions/ArticleVersions';

/** Names of files of articles that could not be read and were put aside. */
export const setAsidePattern = /^article\.unreadable-[0-9TZ-]+\.json$/u;

/** Whether a folder without an article's file had one: its versions are there, or what was put aside. */
export async function hadArticle(fileSystem: FileSystem, folderPath: string): Promise<boolean> {
  const names = await fileSystem.namesIn(folderPath).catch((): readonly string[] => []);
  if (names.some((name) => setAsidePattern.test(name))) return true;
  if (!names.includes(versionsFolderName)) return false;
  const versions = await fileSystem
    .namesIn(path.join(folderPath, versionsFolderName))
    .catch((): readonly string[] => []);
  return versions.some((name) => readVersionFileName(name) !== null);
}
