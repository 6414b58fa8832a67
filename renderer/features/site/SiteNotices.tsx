import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { SiteSummary, SummedNotice } from '#core/publish/site/SiteSummary';
import { siteNoticeText } from './siteTexts';

/** What should be known of a site, each with the way to its article. */
export function SiteNotices({
  summary: { notices, noticeCount },
  onOpenArticle,
}: {
  readonly summary: SiteSummary;
  readonly onOpenArticle: (id: ArticleId) => void;
}) {
  const { t, i18n } = useTranslation();
  if (noticeCount === 0) return null;
  return (
    <section className="site-notices" aria-label={t('site.notices', { count: noticeCount })}>
      <h3>
        <TriangleAlert size={14} aria-hidden="true" /> {t('site.notices', { count: noticeCount })}
      </h3>
      <ul>
        {notices.map(({ notice, article }, index) => (
          <li key={`${String(index)} ${notice.code}`}>
            <strong>{nameOf({ notice, article })}</strong> {siteNoticeText(t, notice, i18n.language)}{' '}
            {article !== null && (
              <button
                type="button"
                className="link-button"
                aria-label={t('site.openNamed', { headline: nameOf({ notice, article }) })}
                onClick={() => onOpenArticle(article.id)}
              >
                {t('site.openArticle')}
              </button>
            )}
          </li>
        ))}
        {noticeCount > notices.length && <li>{t('site.moreNotices', { count: noticeCount - notices.length })}</li>}
      </ul>
    </section>
  );

  function nameOf({ notice, article }: SummedNotice): string {
    if (article !== null) return article.headline === '' ? t('library.noHeadline') : article.headline;
    if ('path' in notice) return notice.path;
    if ('articlePath' in notice) return notice.articlePath.split(/[\\/]/u).slice(-2, -1).join('');
    return '';
  }
}
