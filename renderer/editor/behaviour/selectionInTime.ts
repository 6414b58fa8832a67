import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { takeSelectionIn } from '../takeSelectionIn';

/**
 * Has each key, and what is cut, copied and pasted, find the selection where the keys before have moved it. The browser tells
 * of a selection when it has time, and hands on keys before that: on a busy machine, who selected a word and cut it out at
 * once had its last sign left.
 */
export const selectionInTime = Extension.create({
  name: 'selectionInTime',
  // Before all who do something by a key.
  priority: 10_000,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleDOMEvents: { keydown: first, copy: first, cut: first, paste: first } } })];
  },
});

/** What others do about it comes after. */
function first(view: EditorView): false {
  takeSelectionIn(view);
  return false;
}
