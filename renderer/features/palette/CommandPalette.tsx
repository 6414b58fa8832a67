import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import { commandIds } from '#core/contract/commands';
import { shortcutText } from '../../platform/shortcuts';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import { findCommands } from './findCommands';
import './palette.css';

/** The last libraries are a menu of their own, and the palette is open already. */
const leftOut: ReadonlySet<CommandId> = new Set<CommandId>(['library.recent', 'help.palette']);

/** Every command there is, found by its name. The focus stays in the field; arrows steer the list, Enter runs. */
export function CommandPalette({
  onCommand,
  onClose,
}: {
  readonly onCommand: (command: CommandId) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listRef = useRef<HTMLUListElement>(null);
  const id = useId();
  const items = commandIds
    .filter((command) => !leftOut.has(command))
    .map((command) => ({
      id: command,
      name: t(`menu.command.${command}`),
      group: t(`palette.group.${command.slice(0, command.indexOf('.'))}`),
      words: i18n.exists(`slash.${command}`) ? t(`slash.${command}`) : '',
    }));
  const found = findCommands(items, text);
  const current = Math.min(chosen, found.length - 1);
  useEffect(() => {
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const run = (command: CommandId | undefined): void => {
    if (command === undefined) return;
    // First the dialogue gives the focus back, for many commands are about the place with the cursor; and both before the
    // next key, which is for what the command shows.
    flushSync(onClose);
    onCommand(command);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 } as const;
    const step = Object.entries(steps).find(([key]) => key === event.key)?.[1];
    if (step !== undefined && found.length > 0) {
      const next = current + step;
      setChosen(Math.abs(step) === 1 ? (next + found.length) % found.length : clamp(next, found.length));
    } else if (event.key === 'Enter') run(found[current]?.id);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('palette.title')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="palette">
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.find')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${current}` } : {})}
          placeholder={t('palette.find')}
          spellCheck={false}
          ref={focusFirst}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t('palette.list')} ref={listRef}>
          {found.map((item, index) => (
            <li
              key={item.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              onMouseMove={() => setChosen(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                run(item.id);
              }}
            >
              <span>{item.name}</span>
              <small>{item.group}</small>
              <kbd>{shortcutText(item.id)}</kbd>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="field-hint">{t('palette.none')}</p>}
      </div>
    </Dialog>
  );
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
