import { useTranslation } from 'react-i18next';
import type { ChangedFiles, SiteSummary } from '#core/publish/site/SiteSummary';
import { isSummaryEmpty } from './isSummaryEmpty';

const fates = ['added', 'changed', 'removed'] as const;

/** What changes on the site, or has changed: article by article, and how many other files. */
export function SiteChanges({ summary }: { readonly summary: SiteSummary }) {
  const { t } = useTranslation();
  if (isSummaryEmpty(summary)) return null;
  return (
    <div className="site-changes">
      {fates.map((fate) => {
        const files = summary[fate];
        const count = files.pageCount + files.pictureCount + files.otherCount;
        if (count === 0) return null;
        const title = t(summary.isDryRun ? `site.change.${fate}` : `site.written.${fate}`);
        return (
          <section key={fate} className={`site-change is-${fate}`} aria-label={title}>
            <h3>{title}</h3>
            <p className="site-facts">{countsOf(files).join(', ')}</p>
            {files.pages.length > 0 && (
              <ul>
                {files.pages.map(({ address, headline }) => (
                  <li key={address}>
                    <strong>{headline === '' ? t('library.noHeadline') : headline}</strong>
                    <span>{address.slice(summary.baseAddress.length - 1)}</span>
                  </li>
                ))}
                {files.pageCount > files.pages.length && (
                  <li>{t('site.morePages', { count: files.pageCount - files.pages.length })}</li>
                )}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );

  function countsOf({ pageCount, pictureCount, otherCount }: ChangedFiles): readonly string[] {
    return [
      ...(pageCount > 0 ? [t('site.pages', { count: pageCount })] : []),
      ...(pictureCount > 0 ? [t('site.pictures', { count: pictureCount })] : []),
      ...(otherCount > 0 ? [t('site.others', { count: otherCount })] : []),
    ];
  }
}
