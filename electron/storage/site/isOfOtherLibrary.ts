import type { SiteManifest } from './siteManifest';
import type { LibrarySurvey } from './surveyLibrary';

/** Whether a site has pages, and none of its articles is in this library: then all of it would be taken away. */
export function isOfOtherLibrary({ articles }: SiteManifest, survey: LibrarySurvey): boolean {
  const found = new Set(survey.articles.map(({ article }) => article.id));
  const kept = [...articles];
  return (
    kept.some(([, { page }]) => page !== null) &&
    !kept.some(([id, { folderName }]) => found.has(id) || survey.unreadable.has(folderName))
  );
}
