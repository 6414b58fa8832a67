import type { EditorState, Transaction } from '@tiptap/pm/state';

/** The change that takes the photo at that position away, and its gallery with the last of its photos. */
export function removeFigure(state: EditorState, position: number): Transaction {
  const $position = state.doc.resolve(position);
  const isLast = $position.depth > 0 && $position.parent.childCount === 1;
  const size = $position.nodeAfter?.nodeSize ?? 0;
  return isLast ? state.tr.delete($position.before(), $position.after()) : state.tr.delete(position, position + size);
}
