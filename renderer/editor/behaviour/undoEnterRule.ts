import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import type { Transform } from '@tiptap/pm/transform';
import { takenBack } from './takenBack';

/**
 * Backspace takes back what Enter made of a typed sign, such as a dialogue line of `–`. TipTap's own undoing would then
 * put a line feed into the text, which no article may hold.
 */
export const undoEnterRule = Extension.create({
  name: 'undoEnterRule',
  // Before TipTap's keys.
  priority: 1100,
  addKeyboardShortcuts() {
    return { Backspace: undoEnter, 'Mod-Backspace': undoEnter, 'Shift-Backspace': undoEnter };
  },
});

function undoEnter({ editor }: { readonly editor: Editor }): boolean {
  const change = changeOfEnter(editor.state);
  if (change === undefined) return false;
  editor.view.dispatch(takenBack(editor.state.tr, change));
  return true;
}

/** What an input rule has just done at Enter; undefined when it was no rule, or another key. */
function changeOfEnter(state: EditorState): Transform | undefined {
  for (const plugin of state.plugins) {
    const done: unknown = plugin.spec['isInputRules'] === true ? plugin.getState(state) : undefined;
    if (isDone(done) && done.text === '\n') return done.transform;
  }
  return undefined;
}

/** TipTap keeps this of an input rule until the next change. */
function isDone(value: unknown): value is { readonly text: string; readonly transform: Transform } {
  return typeof value === 'object' && value !== null && 'text' in value && 'transform' in value;
}
