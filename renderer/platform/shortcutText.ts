import type { CommandId } from '#core/contract/commands';
import { commands } from '#core/contract/commands';
import { platform } from './spalt';

const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** A command's shortcut as the platform writes it: `Ctrl+Shift+P`, `⇧⌘P`. Empty where it has none. */
export function shortcutText(command: CommandId): string {
  const shortcut = commands[command];
  if (shortcut === null) return '';
  const keys = shortcut.split('+');
  return platform === 'darwin'
    ? keys
        .toSorted(
          (a, b) =>
            Number(a === 'CmdOrCtrl') - Number(b === 'CmdOrCtrl') ||
            Number(!(a in macSigns)) - Number(!(b in macSigns)),
        )
        .map((key) => macSigns[key] ?? key)
        .join('')
    : keys.map((key) => (key === 'CmdOrCtrl' ? 'Ctrl' : key)).join('+');
}
