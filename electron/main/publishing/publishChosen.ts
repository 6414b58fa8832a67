import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { FormatName } from '#core/publish/formats/formats';
import { takesProfile } from '#core/publish/formats/profileFormats';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import type { PublishedArticle } from '#core/publish/publishArticle';

/** What an article is published as. */
export interface ChosenForm {
  readonly format: FormatName;
  readonly lineWidth: number | null;
  /** What a page, also one on paper, is made by, and the folder that it was read from; null for none. */
  readonly profile: { readonly folderPath: string; readonly value: SiteProfile } | null;
}

/** Publishes an article as somebody chose it: window, preview and export have the same bytes. */
export async function publishChosen(
  article: ArticleFile,
  { format, lineWidth, profile }: ChosenForm,
): Promise<Result<PublishedArticle, ProfileFailure>> {
  // Not needed before something is published, so not loaded when Spalt starts.
  if (profile === null || !takesProfile(format)) {
    const { publishArticle } = await import('#core/publish/publishArticle');
    return success(publishArticle(article, { format, lineWidth }));
  }
  const { publishInProfile } = await import('#core/publish/profile/publishInProfile');
  const published = publishInProfile(article, profile.value, format);
  if (published.ok) return published;
  return failure({ code: 'profile-damaged', filePath: profile.folderPath, problems: published.error });
}
