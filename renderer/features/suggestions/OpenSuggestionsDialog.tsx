import { useTranslation } from 'react-i18next';
import type { ChosenText } from '#core/publish/chosenText';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';

/** Asks which text is to be published while suggestions are open. The focus is on looking at them. */
export function OpenSuggestionsDialog({
  count,
  onLook,
  onText,
  onClose,
}: {
  readonly count: number;
  readonly onLook: () => void;
  readonly onText: (text: ChosenText) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('suggestions.open.title', { count })} closeLabel={t('window.close')} onClose={onClose}>
      <div className="dialog-form">
        <p>{t('suggestions.open.text')}</p>
        <footer>
          <button type="button" className="button" onClick={() => onText('without')}>
            {t('suggestions.open.without')}
          </button>
          <button type="button" className="button" onClick={() => onText('with')}>
            {t('suggestions.open.with')}
          </button>
          <button type="button" className="button is-main" ref={focusFirst} onClick={onLook}>
            {t('suggestions.open.look')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
