import type { SiteSummary } from '#core/publish/site/SiteSummary';

/** Whether a site was as it should be: nothing is added, changed or taken away. */
export function isSummaryEmpty({ added, changed, removed }: SiteSummary): boolean {
  return [added, changed, removed].every(
    ({ pageCount, pictureCount, otherCount }) => pageCount + pictureCount + otherCount === 0,
  );
}
