import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '#core/contract/answers';
import { IconButton } from '../../ui/IconButton';

/** What an export wrote and what is missing on the page, with the way to each. */
export function ExportNotice({
  report,
  onShowFile,
  onGoTo,
  onClose,
}: {
  readonly report: ExportReport;
  readonly onShowFile: () => void;
  readonly onGoTo: (place: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
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
        {report.warnings.length > 0 && (
          <ul>
            {report.warnings.map(({ code, place }) => (
              <li key={`${code}${place}`}>
                <TriangleAlert size={14} aria-hidden="true" /> {t(`export.warning.${code}`)}{' '}
                <button type="button" className="link-button" onClick={() => onGoTo(place)}>
                  {t('export.goTo')}
                </button>
              </li>
            ))}
          </ul>
        )}
        <button type="button" className="button" onClick={onShowFile}>
          {t('export.showFile')}
        </button>
      </div>
      <IconButton icon={X} label={t('window.close')} onClick={onClose} />
    </section>
  );
}
