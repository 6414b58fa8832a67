import { Extension } from '@tiptap/core';
import type { CommandId } from '#core/contract/commands';
import { commandIds, commands } from '#core/contract/commands';

/** Commands whose keys are the editor's own. The menu shows them, but leaves them to the window. */
function isEditorCommand(command: CommandId): boolean {
  return command.startsWith('block.') || command === 'format.link';
}

/** Binds the shortcuts of the commands that change the text, from the same table as the menu. */
export const blockKeys = Extension.create<{ readonly onCommand: (command: CommandId) => void }>({
  name: 'blockKeys',
  priority: 1000,
  addOptions: () => ({ onCommand: () => undefined }),
  addKeyboardShortcuts() {
    const { onCommand } = this.options;
    return Object.fromEntries(
      commandIds.flatMap((command) => {
        const shortcut = commands[command];
        if (!isEditorCommand(command) || shortcut === null) return [];
        const run = (): boolean => {
          onCommand(command);
          return true;
        };
        return [[keyOf(shortcut), run]];
      }),
    );
  },
});

/** Where ProseMirror has another name for a key. */
const keyNames: ReadonlyMap<string, string> = new Map([
  ['CmdOrCtrl', 'Mod'],
  ['Up', 'ArrowUp'],
  ['Down', 'ArrowDown'],
]);

/** Electron's `CmdOrCtrl+Shift+P` as ProseMirror's `Mod-Shift-p`. */
function keyOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => keyNames.get(key) ?? (key.length === 1 ? key.toLowerCase() : key))
    .join('-');
}
