import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import type { Command } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { CommandId } from '#core/contract/commands';
import { commandIds } from '#core/contract/commands';
import type { ChangedShortcuts } from '#core/contract/shortcuts';
import { shortcutOf } from '#core/contract/shortcuts';

type KeyHandler = (view: EditorView, event: KeyboardEvent) => boolean;

/** Commands whose keys are the editor's own. The menu shows them, but leaves them to the window. */
function isEditorCommand(command: CommandId): boolean {
  return command.startsWith('block.') || command === 'format.link';
}

/** Binds the shortcuts of the commands that change the text, from the same table as the menu and the user's changes of it. */
export const blockKeys = Extension.create<{
  readonly onCommand: (command: CommandId) => void;
  readonly shortcuts: () => ChangedShortcuts;
}>({
  name: 'blockKeys',
  priority: 1000,
  addOptions: () => ({ onCommand: () => undefined, shortcuts: () => ({}) }),
  addProseMirrorPlugins() {
    const { onCommand, shortcuts } = this.options;
    let bound: { readonly to: ChangedShortcuts; readonly handle: KeyHandler } | undefined;
    const handleKeyDown: KeyHandler = (view, event) => {
      const changed = shortcuts();
      if (bound?.to !== changed) bound = { to: changed, handle: keydownHandler(bindingsOf(changed, onCommand)) };
      return bound.handle(view, event);
    };
    return [new Plugin({ props: { handleKeyDown } })];
  },
});

function bindingsOf(changed: ChangedShortcuts, onCommand: (command: CommandId) => void): Record<string, Command> {
  return Object.fromEntries(
    commandIds.flatMap((command) => {
      const shortcut = shortcutOf(command, changed);
      if (!isEditorCommand(command) || shortcut === null) return [];
      const run: Command = () => {
        onCommand(command);
        return true;
      };
      return [[keyOf(shortcut), run]];
    }),
  );
}

/** Where ProseMirror has another name for a key. */
const keyNames: ReadonlyMap<string, string> = new Map([
  ['CmdOrCtrl', 'Mod'],
  ['Up', 'ArrowUp'],
  ['Down', 'ArrowDown'],
  ['Left', 'ArrowLeft'],
  ['Right', 'ArrowRight'],
  ['Plus', '+'],
]);

/** Electron's `CmdOrCtrl+Shift+P` as ProseMirror's `Mod-Shift-p`. */
function keyOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => keyNames.get(key) ?? (key.length === 1 ? key.toLowerCase() : key))
    .join('-');
}
