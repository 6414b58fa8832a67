import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '#core/contract/answers';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import './export.css';

/** How far an export has come, and a way to end it. */
export function ExportProgressDialog({
  progress: { doneCount, totalCount },
  onCancel,
}: {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
}) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Dialog title={t('export.progress.title')} closeLabel={t('export.progress.cancel')} onClose={onCancel}>
      <div className="dialog-form">
        <progress
          className="export-progress"
          aria-label={t('export.progress.title')}
          max={totalCount}
          value={doneCount}
        />
        <p>{t('export.progress.count', { done: number.format(doneCount), total: number.format(totalCount) })}</p>
        <footer>
          <button type="button" className="button" ref={focusFirst} onClick={onCancel}>
            {t('export.progress.cancel')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
