import { useTranslation } from 'react-i18next';
import type { SiteProgress } from '#core/contract/requests/siteRequests';
import { focusFirst } from '../../ui/focusFirst';

/** How far the export has come, or the look before it, and a way to end it. */
export function SiteWork({
  isDryRun,
  progress: { doneCount, totalCount },
  onCancel,
}: {
  readonly isDryRun: boolean;
  readonly progress: SiteProgress;
  readonly onCancel: () => void;
}) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const label = t(isDryRun ? 'site.work.look' : 'site.work.export');
  // Nobody knows how much there is to do before the library is read.
  const isKnown = totalCount > 0;
  return (
    <div className="dialog-form site">
      <p>
        <strong>{label}</strong>
      </p>
      <progress aria-label={label} max={isKnown ? totalCount : 1} {...(isKnown ? { value: doneCount } : {})} />
      <p className="site-facts">
        {isKnown
          ? t('site.progress', { done: number.format(doneCount), total: number.format(totalCount) })
          : t('site.reading')}
      </p>
      {!isDryRun && <p className="field-hint">{t('site.writeOn')}</p>}
      <footer>
        <button type="button" className="button" ref={focusFirst} onClick={onCancel}>
          {t('site.cancel')}
        </button>
      </footer>
    </div>
  );
}
