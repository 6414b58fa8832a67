import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maximumVersionNameLength } from '#core/library/versions/maximumVersionNameLength';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import { Field } from '../../ui/Field';

/** Asks for the name of a version. */
export function VersionNameDialog({
  title,
  initial,
  onName,
  onClose,
}: {
  readonly title: string;
  readonly initial: string;
  /** Gets the name, null when it is empty. */
  readonly onName: (name: string | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  return (
    <Dialog title={title} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="version-form"
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim() === '' ? null : name.trim());
        }}
      >
        <Field label={t('versions.name')} hint={t('versions.nameHint')}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              ref={focusFirst}
              maxLength={maximumVersionNameLength}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('versions.cancel')}
          </button>
          <button type="submit" className="button is-main">
            {t('versions.keep')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
