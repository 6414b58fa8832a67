import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { PublishedArticle } from '#core/publish/publishArticle';
import type { FileSystem } from '../storage/FileSystem';
import type { CommandFailure } from './failed';
import { readGivenProfile } from './readGivenProfile';

/** Publishes an article in the profile that the user named: one of Spalt's own, else a folder. */
export async function publishWithProfile(
  article: ArticleFile,
  nameOrFolder: string,
  world: { readonly fileSystem: FileSystem; readonly resourcesFolderPath: string },
): Promise<Result<PublishedArticle, CommandFailure>> {
  const profile = await readGivenProfile(nameOrFolder, world);
  if (!profile.ok) return profile;
  const published = publishInProfile(article, profile.value);
  return published.ok ? published : failure({ code: 'invalid', filePath: nameOrFolder, problems: published.error });
}
