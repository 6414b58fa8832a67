import { useTranslation } from 'react-i18next';
import type { Events } from '#core/contract/events';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import './export.css';

/** How far an export has come, and a way to end it. */
export function ExportProgressDialog({
  progress: { doneCount, totalCount, unit },
  onCancel,
}: {
  readonly progress: Events['export-progress'];
  readonly onCancel: () => void;
}) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const title = t(unit === 'files' ? 'export.progress.title' : 'export.progress.manyTitle');
  return (
    <Dialog title={title} closeLabel={t('export.progress.cancel')} onClose={onCancel}>
      <div className="dialog-form">
        <progress className="export-progress" aria-label={title} max={totalCount} value={doneCount} />
        <p>{t(`export.progress.${unit}`, { done: number.format(doneCount), total: number.format(totalCount) })}</p>
        <footer>
          <button type="button" className="button" ref={focusFirst} onClick={onCancel}>
            {t('export.progress.cancel')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
