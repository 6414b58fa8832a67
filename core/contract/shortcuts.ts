import type { CommandId } from './commands';
import { commandIds, commands } from './commands';

/** Shortcuts that the user has changed, by command; null where they want none. What is not a command is passed over. */
export type ChangedShortcuts = Readonly<Record<string, string | null>>;

/**
 * Commands whose keys are the same in every editor, and are answered by TipTap itself. The menu shows them but does not
 * take them, so that nothing runs twice and fields of plain text keep their own undoing. They can't be changed.
 */
export const fixedShortcuts: ReadonlySet<CommandId> = new Set<CommandId>([
  'edit.undo',
  'edit.redo',
  'format.bold',
  'format.italic',
  'block.bullet-list',
  'block.ordered-list',
]);

/** What the system and every text field use: a command that took these would break writing. */
const reserved: ReadonlySet<string> = new Set([
  ...['A', 'C', 'V', 'X', 'W', 'Q', 'M', 'Shift+V', 'Plus', '-', '0', 'Backspace', 'Delete', 'Enter'].map(
    (key) => `CmdOrCtrl+${key}`,
  ),
  ...['Left', 'Right', 'Up', 'Down', 'Home', 'End'].flatMap((key) => [`CmdOrCtrl+${key}`, `CmdOrCtrl+Shift+${key}`]),
  'Alt+F4',
  'F10',
  'F11',
]);

/** The keys of a command, in Electron's form: the user's, else Spalt's; null for none. */
export function shortcutOf(command: CommandId, changed: ChangedShortcuts): string | null {
  const own = fixedShortcuts.has(command) ? undefined : changed[command];
  return own === undefined ? commands[command] : own;
}

/** The command that has these keys. */
export function commandWith(shortcut: string, changed: ChangedShortcuts): CommandId | undefined {
  return commandIds.find((command) => shortcutOf(command, changed) === shortcut);
}

/** A key that was pressed, as far as a shortcut is concerned. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The keys that were pressed as a shortcut in Electron's form. `incomplete` while only Ctrl or Shift is held. Refused
 * is what writes a character (`unmodified`), what Swedish keyboards write with (`alt-gr`), what the system or every
 * text field uses (`reserved`), and keys that no menu knows (`unknown-key`).
 */
export function shortcutOfKey(
  pressed: PressedKey,
  isMac: boolean,
):
  | { readonly shortcut: string }
  | { readonly refused: 'incomplete' | 'unmodified' | 'alt-gr' | 'reserved' | 'unknown-key' } {
  if (['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'OS'].includes(pressed.key)) return { refused: 'incomplete' };
  const hasMain = isMac ? pressed.metaKey : pressed.ctrlKey;
  if (hasMain && pressed.altKey) return { refused: 'alt-gr' };
  const key = keyName(pressed);
  if (key === undefined || (isMac && pressed.ctrlKey)) return { refused: 'unknown-key' };
  const isFunctionKey = /^F\d{1,2}$/u.test(key);
  const isArrowWithAlt = pressed.altKey && /^(?:Up|Down|PageUp|PageDown)$/u.test(key);
  if (!hasMain && !isFunctionKey && !isArrowWithAlt) return { refused: 'unmodified' };
  const shortcut = [
    ...(hasMain ? ['CmdOrCtrl'] : []),
    ...(pressed.altKey ? ['Alt'] : []),
    ...(pressed.shiftKey ? ['Shift'] : []),
    key,
  ].join('+');
  return reserved.has(shortcut) ? { refused: 'reserved' } : { shortcut };
}

const namedKeys: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
  ' ': 'Space',
};

/** The name of a key in a menu. Digits are known by where they are: with Shift they write something else. */
function keyName({ key, code }: PressedKey): string | undefined {
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase();
  if (/^F(?:[1-9]|1\d|2[0-4])$/u.test(key)) return key;
  if (/^[-/,.;'=[\]\\`]$/u.test(key)) return key;
  const named = namedKeys[key];
  if (named !== undefined) return named;
  return ['Backspace', 'Delete', 'Enter', 'Home', 'End', 'PageUp', 'PageDown', 'Insert'].includes(key)
    ? key
    : undefined;
}
