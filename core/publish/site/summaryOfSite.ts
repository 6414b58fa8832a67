import { isSiteFault } from './isSiteFault';
import type { SiteReport, SiteReportArticle } from './SiteReport';
import type { ChangedFiles, SiteSummary } from './SiteSummary';

/** So many pages of a fate, and so many notices, are shown: nobody reads more, and a large site has many thousands. */
const mostShown = 200;
const pictureName = /\.(?:avif|webp|jpg|png|gif)$/u;

/** A report in short. The order of pages and notices is that of the report; faults come first. */
export function summaryOfSite(report: SiteReport, baseAddress: string): SiteSummary {
  const { folderPath, isDryRun, articleCount, keptCount, byteCount, added, changed, removed, notices } = report;
  const byFile = new Map<string | null, SiteReportArticle>(report.articles.map((article) => [article.file, article]));
  const byPath = new Map<string | null, SiteReportArticle>(
    report.articles.map((article) => [article.articlePath, article]),
  );
  const summed = (files: readonly string[]): ChangedFiles => {
    const pages = files.filter((file) => byFile.has(file));
    const pictureCount = files.filter((file) => pictureName.test(file)).length;
    return {
      pages: pages.slice(0, mostShown).map((file) => ({
        address: baseAddress + file.replace(/(?<=^|\/)index\.html$/u, ''),
        headline: byFile.get(file)?.headline ?? '',
      })),
      pageCount: pages.length,
      pictureCount,
      otherCount: files.length - pages.length - pictureCount,
    };
  };
  const faultsFirst = [...notices.filter(isSiteFault), ...notices.filter((notice) => !isSiteFault(notice))];
  return {
    folderPath,
    isDryRun,
    baseAddress,
    articleCount,
    keptCount,
    byteCount,
    added: summed(added),
    changed: summed(changed),
    removed: summed(removed),
    notices: faultsFirst.slice(0, mostShown).map((notice) => {
      const found = 'articlePath' in notice ? byPath.get(notice.articlePath) : undefined;
      return { notice, article: found === undefined ? null : { id: found.id, headline: found.headline } };
    }),
    noticeCount: notices.length,
  };
}
