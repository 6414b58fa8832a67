import { useState } from 'react';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { focusFirst } from './focusFirst';

/** Asks for a name. */
export function NameDialog({
  title,
  label,
  hint = '',
  initial,
  maximumLength,
  yes,
  no,
  closeLabel,
  onName,
  onClose,
}: {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly initial: string;
  readonly maximumLength: number;
  readonly yes: string;
  readonly no: string;
  readonly closeLabel: string;
  /** Gets the name without white space around it; it may be empty. */
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(initial);
  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim());
        }}
      >
        <Field label={label} hint={hint}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              ref={focusFirst}
              maxLength={maximumLength}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {no}
          </button>
          <button type="submit" className="button is-main">
            {yes}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
