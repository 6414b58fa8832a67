import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFile } from '#core/contract/requests/reportRequests';
import { failureText } from '../../language/failureText';
import { sizeText } from '../../language/sizeText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import './report.css';

/** The report of a problem: each of its files to be read before it is saved. Nothing is sent. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [files, setFiles] = useState<readonly ReportFile[] | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void request['report:gather']().then(setFiles);
  }, []);

  const save = async (): Promise<void> => {
    const saved = await request['report:save']();
    if (!saved.ok) setSaid(failureText(t, saved.error));
    else if (saved.value !== null) setSaid(t('report.saved', { filePath: saved.value.filePath }));
  };

  return (
    <Dialog title={t('report.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="dialog-form report">
        <p>{t('report.intro')}</p>
        <ul aria-label={t('report.files')} aria-busy={files === null}>
          {files?.map(({ name, text }) => (
            <li key={name}>
              <details>
                <summary>
                  {name} <span>{sizeText(text.length, i18n.language)}</span>
                </summary>
                <textarea readOnly rows={10} aria-label={name} value={text} wrap="off" />
              </details>
            </li>
          ))}
        </ul>
        <footer>
          <p className="report-said" role="status">
            {said}
          </p>
          <button type="button" className="button" onClick={onClose}>
            {t('window.close')}
          </button>
          <button type="button" className="button is-main" disabled={files === null} onClick={() => void save()}>
            {t('report.save')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
