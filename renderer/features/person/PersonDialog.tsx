import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personColourCount } from '#core/review/person';
import type { Person } from '#core/review/reviewJson';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { focusFirst } from '../../ui/focusFirst';
import { personStyle } from './personStyle';
import './person.css';

const colours = Array.from({ length: personColourCount }, (_, colour) => colour);

/** Asks who is at the desk: the name and colour that stand by what they suggest, say and decide. */
export function PersonDialog({
  initial,
  onPerson,
  onClose,
}: {
  readonly initial: Person;
  readonly onPerson: (person: Person) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial.name);
  const [colour, setColour] = useState(initial.colour);
  const [isMissing, setMissing] = useState(false);
  const group = useId();
  return (
    <Dialog title={t('person.title')} closeLabel={t('window.close')} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') setMissing(true);
          else onPerson({ name: name.trim(), colour });
        }}
      >
        <Field label={t('person.name')} hint={t('person.hint')} error={isMissing ? t('person.missing') : ''}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              ref={focusFirst}
              maxLength={100}
              autoComplete="name"
              value={name}
              onChange={({ target }) => {
                setName(target.value);
                setMissing(false);
              }}
            />
          )}
        </Field>
        <fieldset className="choice-group person-colours">
          <legend>{t('person.colour')}</legend>
          {colours.map((each) => (
            <label key={each} style={personStyle(each)}>
              <input
                type="radio"
                name={group}
                checked={each === colour}
                aria-label={t('person.colourNumber', { number: each + 1 })}
                onChange={() => setColour(each)}
              />
            </label>
          ))}
        </fieldset>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t('person.cancel')}
          </button>
          <button type="submit" className="button is-main">
            {t('person.save')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
