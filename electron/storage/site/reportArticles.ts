import path from 'node:path';
import type { SiteReportArticle } from '#core/publish/site/SiteReport';
import { articleFileName } from '../library/readLibraryFolder';
import type { SitePlan } from './planSite';

/** The articles that a site is to have by a plan, and those that it had. */
export function reportArticles(
  { pages, notices, kept, gone }: Pick<SitePlan, 'pages' | 'notices' | 'kept' | 'gone'>,
  libraryPath: string,
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
  return [...there, ...others(kept, true), ...others(gone, false)];
}
