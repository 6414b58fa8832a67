import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '#core/contract/answers';
import { IconButton } from '../../ui/IconButton';
import { remarkCountOf } from './remarkCountOf';

/** What an export wrote, and whether there is anything to look at in it, with the way to the report. */
export function ExportNotice({
  report,
  onShowFile,
  onShowReport,
  onClose,
}: {
  readonly report: ExportReport;
  readonly onShowFile: () => void;
  readonly onShowReport: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const count = remarkCountOf(report);
  const kilobytes = report.files.reduce((sum, { byteCount }) => sum + byteCount, 0) / 1000;
  return (
    <section className="notice is-done" role="status" aria-label={t('export.done')}>
      <CircleCheck size={18} aria-hidden="true" />
      <div>
        <p>
          <strong>{t('export.done')}</strong> {report.filePath}
        </p>
        <p className="notice-facts">
          {t('export.files', { count: report.files.length, size: Math.max(1, Math.round(kilobytes)) })}
        </p>
        <p className="notice-facts">
          {count > 0 && <TriangleAlert size={14} aria-hidden="true" />}{' '}
          {count > 0 ? t('export.report.count', { count }) : t('export.report.sound')}
        </p>
        <div className="notice-buttons">
          <button type="button" className="button" onClick={onShowFile}>
            {t('export.showFile')}
          </button>
          <button type="button" className="button" onClick={onShowReport}>
            {t('export.report.open')}
          </button>
        </div>
      </div>
      <IconButton icon={X} label={t('window.close')} onClick={onClose} />
    </section>
  );
}
