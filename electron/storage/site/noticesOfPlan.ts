import path from 'node:path';
import type { SiteNotice } from '#core/publish/site/SiteReport';
import { articleFileName } from '../library/readLibraryFolder';
import type { SitePlan } from './planSite';
import type { SiteExport } from './SiteExport';
import type { LibrarySurvey, SurveyedArticle } from './surveyLibrary';

/** What should be known of articles that are published in another way than one might think, or have no page. */
export function noticesOfPlan(
  { pages, embargoed }: Pick<SitePlan, 'pages' | 'embargoed'>,
  { articles }: Pick<LibrarySurvey, 'articles'>,
  { libraryPath, chosenText, articleIds }: Pick<SiteExport, 'libraryPath' | 'chosenText' | 'articleIds'>,
): readonly SiteNotice[] {
  const pathOf = ({ folderName }: SurveyedArticle): string => path.join(libraryPath, folderName, articleFileName);
  const open = pages.flatMap(({ surveyed }): readonly SiteNotice[] => {
    const { openChangeCount: count } = surveyed;
    if (count === 0 || chosenText === 'with') return [];
    return [{ code: 'suggestions-open', articlePath: pathOf(surveyed), count }];
  });
  const later = embargoed.map((surveyed) => {
    const until = surveyed.article.embargoUntil ?? '';
    return { code: 'embargoed' as const, articlePath: pathOf(surveyed), until };
  });
  const found = new Map(articles.map((surveyed) => [surveyed.article.id, surveyed]));
  const without = [...(articleIds ?? [])].flatMap((id): readonly SiteNotice[] => {
    const surveyed = found.get(id);
    if (surveyed === undefined) return [{ code: 'not-in-library', id }];
    const { status } = surveyed.article;
    return status === 'draft' || status === 'proof' ? [{ code: 'not-ready', articlePath: pathOf(surveyed) }] : [];
  });
  return [...open, ...later, ...without];
}
