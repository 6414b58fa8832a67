import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

// As ProseMirror's keymap finds it out.
const isMac = 'navigator' in globalThis && navigator.platform.startsWith('Mac');

/**
 * Presses a key in the editor: `Enter`, `Shift-Tab`, `Mod-a`. What no part of the editor takes is done as a browser
 * does it: Backspace and Delete take a character away.
 */
export function pressKey(editor: Editor, combination: string): void {
  const parts = combination.split('-');
  const key = parts.at(-1) ?? '';
  const event = {
    key,
    keyCode: 0,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Mod') && !isMac,
    metaKey: parts.includes('Mod') && isMac,
    preventDefault: () => undefined,
  };
  for (const plugin of editor.state.plugins) {
    const handle = plugin.props.handleKeyDown;
    if (handle !== undefined && Reflect.apply(handle, plugin, [editor.view, event]) === true) return;
  }
  const { selection, tr } = editor.state;
  if (!(selection instanceof TextSelection) || !selection.empty) return;
  const { $from, from } = selection;
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\n');
  const before = /.$/su.exec(text.slice(0, $from.parentOffset))?.[0] ?? '';
  const after = /^./su.exec(text.slice($from.parentOffset))?.[0] ?? '';
  if (key === 'Backspace' && before !== '') editor.view.dispatch(tr.delete(from - before.length, from));
  if (key === 'Delete' && after !== '') editor.view.dispatch(tr.delete(from, from + after.length));
}
