import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { PublishedArticle } from '#core/publish/publishArticle';
import type { FileSystem } from '../storage/FileSystem';
import { profileNamesIn, profilePath } from '../storage/profiles/profileFolders';
import { readProfileFolder } from '../storage/profiles/readProfileFolder';
import type { CommandFailure } from './failed';

/** Publishes an article in the profile that the user named: one of Spalt's own, else a folder. */
export async function publishWithProfile(
  article: ArticleFile,
  nameOrFolder: string,
  { fileSystem, resourcesFolderPath }: { readonly fileSystem: FileSystem; readonly resourcesFolderPath: string },
): Promise<Result<PublishedArticle, CommandFailure>> {
  const isShipped = (await profileNamesIn(fileSystem, resourcesFolderPath)).includes(nameOrFolder);
  const folderPath = isShipped
    ? profilePath({ name: nameOrFolder, isShipped }, { libraryPath: '', resourcesFolderPath })
    : path.resolve(nameOrFolder);
  const profile = await readProfileFolder(fileSystem, folderPath, { isShipped });
  if (!profile.ok) {
    return failure(
      profile.error.code === 'disk'
        ? { ...profile.error, filePath: nameOrFolder, isGiven: true }
        : { code: 'invalid', filePath: nameOrFolder, problems: profile.error.problems },
    );
  }
  const published = publishInProfile(article, profile.value);
  return published.ok ? published : failure({ code: 'invalid', filePath: nameOrFolder, problems: published.error });
}
