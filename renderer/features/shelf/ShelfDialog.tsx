import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import type { Choice } from './choicesOf';
import '../../ui/pickList.css';

/** Lets the user choose a template or a snippet, and rename or take away their own. Arrows steer the list from the field. */
export function ShelfDialog({
  kind,
  choices,
  unreadable,
  onChoose,
  onRename,
  onRemove,
  onClose,
}: {
  readonly kind: ShelfItem['kind'];
  readonly choices: readonly Choice[];
  /** Files on the shelf that can't be read. */
  readonly unreadable: readonly string[];
  readonly onChoose: (choice: Choice) => void;
  readonly onRename: (item: ShelfItem) => void;
  readonly onRemove: (item: ShelfItem) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosenIndex, setChosenIndex] = useState(0);
  const listRef = useRef<HTMLUListElement>(null);
  const id = useId();
  const shown = choices.filter(({ name }) => name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
  const index = Math.min(chosenIndex, shown.length - 1);
  const chosen = shown[index];
  const own = chosen?.item;

  useEffect(() => {
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (shown.length === 0) return;
    if (event.key === 'ArrowDown') setChosenIndex((index + 1) % shown.length);
    else if (event.key === 'ArrowUp') setChosenIndex((index + shown.length - 1) % shown.length);
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t(`shelf.${kind}.title`)} closeLabel={t('window.close')} onClose={onClose}>
      <div className="pick-list">
        <input
          type="text"
          role="combobox"
          aria-label={t('shelf.find')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          {...(chosen === undefined ? {} : { 'aria-activedescendant': `${id}-${index}` })}
          placeholder={t('shelf.find')}
          ref={focusFirst}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setChosenIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t(`shelf.${kind}.title`)} ref={listRef}>
          {shown.map((choice, place) => (
            <li
              key={choice.key}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === index}
              onMouseDown={(event) => {
                // The focus stays in the field, from which the arrows go on.
                event.preventDefault();
                setChosenIndex(place);
              }}
              onDoubleClick={() => onChoose(choice)}
            >
              <strong>{choice.name}</strong>
              <span>{choice.about}</span>
            </li>
          ))}
        </ul>
        {choices.length === 0 && <p className="field-hint">{t(`shelf.${kind}.empty`)}</p>}
        {choices.length > 0 && shown.length === 0 && <p className="field-hint">{t('shelf.none')}</p>}
        {unreadable.length > 0 && (
          <p className="field-error" role="alert">
            {t('shelf.unreadable', { count: unreadable.length, files: unreadable.join(', ') })}
          </p>
        )}
        <footer>
          {own !== undefined && (
            <>
              <button type="button" className="button" onClick={() => onRename(own)}>
                {t('shelf.rename')}
              </button>
              <button type="button" className="button" onClick={() => onRemove(own)}>
                {t('shelf.remove')}
              </button>
              <span className="pick-list-gap" />
            </>
          )}
          <button
            type="button"
            className="button is-main"
            disabled={chosen === undefined}
            onClick={() => {
              if (chosen !== undefined) onChoose(chosen);
            }}
          >
            {t(`shelf.${kind}.use`)}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
