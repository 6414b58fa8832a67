import { useTranslation } from 'react-i18next';
import type { ExportReport } from '#core/contract/answers';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import { ExportReportView } from './ExportReportView';

/** The report of the last export, with the way to its files and to each place in the article. */
export function ExportReportDialog({
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
  return (
    <Dialog title={t('export.report.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="dialog-form">
        <p className="export-path">{report.filePath}</p>
        <ExportReportView report={report} onGoTo={onGoTo} />
        <footer>
          <button type="button" className="button" onClick={onShowFile}>
            {t('export.showFile')}
          </button>
          <button type="button" className="button is-main" ref={focusFirst} onClick={onClose}>
            {t('export.report.close')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
