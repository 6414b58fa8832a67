import path from 'node:path';
import type { FileSystem } from '../FileSystem';
import { articleForm } from '../library/articleForm';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import type { ArticleVersions } from './ArticleVersions';

const conflictPattern = /^article\.conflict-[0-9TZ-]+\.json$/u;

/**
 * Makes versions of the texts that another program wrote while the article was open here, and that were kept beside it.
 * The file goes when its version is on disk; one that can't be read as an article stays. Gives the versions made.
 */
export async function adoptConflicts(
  fileSystem: FileSystem,
  articleFolderPath: string,
  versions: ArticleVersions,
): Promise<readonly VersionInfo[]> {
  const names = await fileSystem.namesIn(articleFolderPath).catch(() => []);
  const adopted: VersionInfo[] = [];
  for (const name of names.filter((each) => conflictPattern.test(each)).toSorted()) {
    const filePath = path.join(articleFolderPath, name);
    try {
      const read = articleForm.read(await fileSystem.readFile(filePath));
      if (!read.ok) continue;
      const kept = await versions.keep('from-outside', null, read.value.data);
      if (!kept.ok) continue;
      adopted.push(kept.value);
      await fileSystem.removeFile(filePath);
      await fileSystem.syncFolder(articleFolderPath);
    } catch {
      // It stays where it is, and is tried again when the article is opened next.
    }
  }
  return adopted;
}
