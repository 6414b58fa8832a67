import path from 'node:path';
import type { SiteReportArticle } from '#core/publish/site/SiteReport';
import { articleFileName } from '../library/readLibraryFolder';
import type { SitePlan } from './planSite';
import type { SiteExport } from './SiteExport';
import type { LibrarySurvey } from './surveyLibrary';

/** The articles that a site is to have by a plan, those that it had, and those that it should have and can't. */
export function reportArticles(
  { pages, notices, kept, gone }: Pick<SitePlan, 'pages' | 'notices' | 'kept' | 'gone'>,
  survey: Pick<LibrarySurvey, 'articles'>,
  { libraryPath, articleIds }: Pick<SiteExport, 'libraryPath' | 'articleIds'>,
): readonly SiteReportArticle[] {
  const pathOf = (folderName: string): string => path.join(libraryPath, folderName, articleFileName);
  const there = [...pages, ...notices].map(({ surveyed: { article, folderName }, place: { file } }) => {
    const { id, headline } = article;
    return { id, articlePath: pathOf(folderName), file, headline };
  });
  const others = (articles: SitePlan['kept'], isInLibrary: boolean): readonly SiteReportArticle[] =>
    [...articles].flatMap(
      ([
        id,
        {
          article,
          folderName,
          place: { file },
        },
      ]) => {
        const articlePath = isInLibrary ? pathOf(folderName) : null;
        return article === null ? [] : [{ id, articlePath, file, headline: article.headline }];
      },
    );
  const known = [...there, ...others(kept, true), ...others(gone, false)];
  const ids = new Set(known.map(({ id }) => id));
  const without = survey.articles.flatMap(({ article: { id, headline, status }, folderName }) => {
    const isMissed = articleIds === undefined ? status !== 'draft' && status !== 'proof' : articleIds.has(id);
    return isMissed && !ids.has(id) ? [{ id, articlePath: pathOf(folderName), file: null, headline }] : [];
  });
  return [...known, ...without];
}
