import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';

/** Asks what goes into the file that an article is sent as. */
export function SendDialog({
  onSend,
  onClose,
}: {
  readonly onSend: (areVersionsIncluded: boolean) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [areVersionsIncluded, setVersionsIncluded] = useState(false);
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog title={t('bundles.sendTitle')} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          setBusy(true);
          void onSend(areVersionsIncluded);
        }}
      >
        <p>{t('bundles.sendText')}</p>
        <div>
          <label className="checkbox">
            <input
              type="checkbox"
              checked={areVersionsIncluded}
              aria-describedby="send-versions-hint"
              onChange={({ target }) => setVersionsIncluded(target.checked)}
            />{' '}
            {t('bundles.sendVersions')}
          </label>
          <p className="field-hint" id="send-versions-hint">
            {t('bundles.sendVersionsHint')}
          </p>
        </div>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('bundles.cancel')}
          </button>
          <button type="submit" className="button is-main" ref={focusFirst} disabled={isBusy}>
            {isBusy ? t('bundles.sending') : t('bundles.sendYes')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
