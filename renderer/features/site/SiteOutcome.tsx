import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { SiteSummary } from '#core/publish/site/SiteSummary';
import { sizeText } from '../../language/sizeText';
import { request } from '../../platform/spalt';
import { focusFirst } from '../../ui/focusFirst';
import { isSummaryEmpty } from './isSummaryEmpty';
import { SiteChanges } from './SiteChanges';
import { SiteNotices } from './SiteNotices';

/** What an export would change, with the way to do it; or what it has changed. */
export function SiteOutcome({
  summary,
  onExport,
  onBack,
  onOpenArticle,
  onClose,
}: {
  readonly summary: SiteSummary;
  readonly onExport: () => void;
  /** Back to the choices. */
  readonly onBack: () => void;
  readonly onOpenArticle: (id: ArticleId) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { isDryRun, articleCount, baseAddress, keptCount, byteCount, folderPath } = summary;
  const isEmpty = isSummaryEmpty(summary);
  return (
    <div className="dialog-form site">
      <div className={isDryRun ? 'site-head' : 'site-head is-done'} role="status">
        <p>
          {!isDryRun && <CircleCheck size={16} aria-hidden="true" />}
          <strong>{t(headKey())}</strong>
        </p>
        <p className="site-facts">
          {t('site.articleCount', { count: articleCount, address: baseAddress })}.{' '}
          {!isDryRun && !isEmpty && t('site.size', { size: sizeText(byteCount, i18n.language) })}{' '}
          {keptCount > 0 && t('site.kept', { count: keptCount })}
        </p>
        <p className="site-path">{folderPath}</p>
      </div>
      <SiteChanges summary={summary} />
      <SiteNotices summary={summary} onOpenArticle={onOpenArticle} />
      <footer>
        <button type="button" className="button" onClick={onBack}>
          {t(isDryRun ? 'site.back' : 'site.again')}
        </button>
        {!isDryRun && (
          <button type="button" className="button" onClick={() => void request['site:show-folder']()}>
            {t('site.showFolder')}
          </button>
        )}
        {isDryRun && !isEmpty ? (
          <button type="button" className="button is-main" ref={focusFirst} onClick={onExport}>
            {t('site.export')}
          </button>
        ) : (
          <button type="button" className="button is-main" ref={focusFirst} onClick={onClose}>
            {t('window.close')}
          </button>
        )}
      </footer>
    </div>
  );

  function headKey() {
    if (isDryRun) return isEmpty ? 'site.nothing' : 'site.planned';
    return isEmpty ? 'site.doneNothing' : 'site.done';
  }
}
