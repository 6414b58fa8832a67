import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#core/contract/commands';
import { commandIds, commands } from '#core/contract/commands';
import type { ChangedShortcuts } from '#core/contract/shortcuts';
import { commandWith, fixedShortcuts, shortcutOf, shortcutOfKey } from '#core/contract/shortcuts';
import { textOfShortcut } from '../../platform/shortcuts';
import { platform } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import { focusFirst } from '../../ui/focusFirst';
import { IconButton } from '../../ui/IconButton';
import './shortcuts.css';

const typed = ['dash', 'slash', 'hash', 'star', 'number'] as const;

/** What is being asked for a command: its keys, or whether it may take another's. */
interface Asking {
  readonly command: CommandId;
  readonly message: string;
  readonly isError: boolean;
}

/** Every command with its keys, which can be changed, and what is typed first in a paragraph. */
export function ShortcutsDialog({
  changed,
  onChange,
  onClose,
}: {
  readonly changed: ChangedShortcuts;
  readonly onChange: (shortcuts: ChangedShortcuts) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const nameOf = (command: CommandId): string => t(`menu.command.${command}`);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = commandIds.filter((command) => {
    const shortcut = shortcutOf(command, changed);
    const keys = shortcut === null ? '' : textOfShortcut(shortcut);
    return `${nameOf(command)} ${keys}`.toLocaleLowerCase().includes(wanted);
  });
  const set = (command: CommandId, shortcut: string | null): void => {
    const { [command]: _before, ...others } = changed;
    onChange(shortcut === commands[command] ? others : { ...others, [command]: shortcut });
  };

  /** The keys that were pressed become the command's; another that had them has none then, which is said. */
  const take = (command: CommandId, event: React.KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    // The way on and the way out stay open.
    if (isPlain && event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (isPlain && event.key === 'Escape') {
      setAsking(null);
      return;
    }
    if (isPlain && (event.key === 'Backspace' || event.key === 'Delete')) {
      set(command, null);
      setAsking(null);
      setSaid(t('shortcuts.cleared', { command: nameOf(command) }));
      return;
    }
    const found = shortcutOfKey(
      {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
      },
      platform === 'darwin',
    );
    if ('refused' in found) {
      if (found.refused !== 'incomplete')
        setAsking({ command, isError: true, message: t(`shortcuts.refused.${found.refused}`) });
      return;
    }
    const { shortcut } = found;
    const other = commandWith(shortcut, changed);
    if (other !== undefined && other !== command && fixedShortcuts.has(other)) {
      setAsking({ command, isError: true, message: t('shortcuts.refused.fixed', { command: nameOf(other) }) });
      return;
    }
    const { [command]: _before, ...rest } = changed;
    const own = shortcut === commands[command] ? rest : { ...rest, [command]: shortcut };
    onChange(other === undefined || other === command ? own : { ...own, [other]: null });
    setAsking(null);
    const keys = textOfShortcut(shortcut);
    setSaid(
      other === undefined || other === command
        ? t('shortcuts.changed', { command: nameOf(command), keys })
        : t('shortcuts.taken', { command: nameOf(command), keys, other: nameOf(other) }),
    );
  };

  return (
    <Dialog title={t('shortcuts.label')} closeLabel={t('window.close')} onClose={onClose}>
      <div className="shortcuts-head">
        <input
          type="search"
          aria-label={t('shortcuts.find')}
          placeholder={t('shortcuts.find')}
          ref={focusFirst}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button
          type="button"
          className="button"
          disabled={Object.keys(changed).length === 0}
          onClick={() => {
            onChange({});
            setSaid(t('shortcuts.allReset'));
          }}
        >
          {t('shortcuts.resetAll')}
        </button>
      </div>
      <p className="field-hint" role="status">
        {said === '' ? t('shortcuts.hint') : said}
      </p>
      <ul className="shortcuts" aria-label={t('shortcuts.label')}>
        {shown.map((command) => {
          const shortcut = shortcutOf(command, changed);
          const keys = shortcut === null ? '' : textOfShortcut(shortcut);
          const isAsked = asking?.command === command;
          return (
            <li key={command}>
              <span>{nameOf(command)}</span>
              {fixedShortcuts.has(command) ? (
                <kbd>{keys}</kbd>
              ) : (
                <span className="shortcut-keys">
                  <button
                    type="button"
                    className={isAsked ? 'shortcut is-asked' : 'shortcut'}
                    aria-label={t('shortcuts.change', {
                      command: nameOf(command),
                      keys: keys === '' ? t('shortcuts.noKeys') : keys,
                    })}
                    onClick={() => setAsking({ command, isError: false, message: t('shortcuts.press') })}
                    onBlur={() => setAsking((present) => (present?.command === command ? null : present))}
                    onKeyDown={(event) => {
                      if (isAsked) take(command, event);
                    }}
                  >
                    {isAsked ? t('shortcuts.pressShort') : keys === '' ? '–' : <kbd>{keys}</kbd>}
                  </button>
                  {changed[command] !== undefined && (
                    <IconButton
                      icon={RotateCcw}
                      label={t('shortcuts.reset', { command: nameOf(command) })}
                      onClick={() => {
                        set(command, commands[command]);
                        setSaid(t('shortcuts.isReset', { command: nameOf(command) }));
                      }}
                    />
                  )}
                </span>
              )}
              {isAsked && (
                <p className={asking.isError ? 'field-error' : 'field-hint'} role={asking.isError ? 'alert' : 'status'}>
                  {asking.message}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p className="field-hint">{t('shortcuts.none')}</p>}
      <h3>{t('shortcuts.typed')}</h3>
      <dl className="shortcuts">
        {typed.map((name) => (
          <div key={name}>
            <dt>{t(`shortcuts.${name}.what`)}</dt>
            <dd>
              <kbd>{t(`shortcuts.${name}.keys`)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
