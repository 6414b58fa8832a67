import type { CommandId } from '#core/contract/commands';
import type { ChangedShortcuts } from '#core/contract/shortcuts';
import { shortcutOf } from '#core/contract/shortcuts';
import { platform } from './spalt';

const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫' };
/** Keys that are known by what is printed on them. */
const keySigns: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Plus: '+' };

let changed: ChangedShortcuts = {};

/** Takes in which shortcuts the user has changed. What shows them is drawn anew with the settings. */
export function setShortcuts(shortcuts: ChangedShortcuts): void {
  changed = shortcuts;
}

/** A command's shortcut as the platform writes it: `Ctrl+Shift+P`, `⇧⌘P`. Empty where it has none. */
export function shortcutText(command: CommandId): string {
  const shortcut = shortcutOf(command, changed);
  return shortcut === null ? '' : textOfShortcut(shortcut);
}

/** A shortcut in Electron's form as the platform writes it. */
export function textOfShortcut(shortcut: string): string {
  const keys = shortcut.split('+');
  return platform === 'darwin'
    ? keys
        .toSorted(
          (a, b) =>
            Number(a === 'CmdOrCtrl') - Number(b === 'CmdOrCtrl') ||
            Number(!(a in macSigns)) - Number(!(b in macSigns)),
        )
        .map((key) => macSigns[key] ?? keySigns[key] ?? key)
        .join('')
    : keys.map((key) => (key === 'CmdOrCtrl' ? 'Ctrl' : (keySigns[key] ?? key))).join('+');
}
