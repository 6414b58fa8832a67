import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';

/** Asks whether a version is to be deleted, since nothing brings it back. */
export function DeleteVersionDialog({
  onDelete,
  onClose,
}: {
  readonly onDelete: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('versions.delete')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="version-form">
        <p>{t('versions.deleteAsk')}</p>
        <footer>
          <button type="button" className="button" ref={focusFirst} onClick={onClose}>
            {t('versions.cancel')}
          </button>
          <button type="button" className="button is-main" onClick={onDelete}>
            {t('versions.deleteYes')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
