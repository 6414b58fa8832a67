import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteNameOf } from '#core/text/siteNameOf';
import { webAddressOf } from '../../editor/webAddressOf';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { focusFirst } from '../../ui/focusFirst';

/** Asks where a link card leads and, for a new one, what it is. */
export function LinkCardDialog({
  address: initial,
  isNew,
  onCard,
  onClose,
}: {
  readonly address: string;
  readonly isNew: boolean;
  readonly onCard: (card: { readonly href: string; readonly title: string }) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(initial);
  const [title, setTitle] = useState('');
  const [hasError, setError] = useState(false);
  const address = webAddressOf(typed);
  return (
    <Dialog
      title={isNew ? t('card.link.title') : t('bar.changeAddress')}
      closeLabel={t('window.close')}
      onClose={onClose}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (address === undefined) setError(true);
          else onCard({ href: address, title: title.trim() });
        }}
      >
        <Field
          label={t('card.link.address')}
          hint={address === undefined ? t('card.link.hint') : siteNameOf(address)}
          error={hasError && address === undefined ? t('card.link.wrong') : ''}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="url"
              spellCheck={false}
              placeholder="https://"
              ref={focusFirst}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setError(false);
              }}
            />
          )}
        </Field>
        {isNew && (
          <Field label={t('card.link.words')}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                maxLength={500}
                value={title}
                onChange={({ target }) => setTitle(target.value)}
              />
            )}
          </Field>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('window.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={typed.trim() === ''}>
            {isNew ? t('card.insert') : t('card.change')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
