import type { Fragment, Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';

/**
 * The change that puts a block, or several, after the one at a place (the caret's, if no other is given), or instead of it where
 * that is an empty paragraph; from above the body, first in the body. The caret goes to its first text.
 */
export function insertBlock(
  state: EditorState,
  block: Node | Fragment,
  $at: ResolvedPos = state.selection.$to,
): Transaction {
  const body = bodyStart(state.doc);
  const $place = $at.pos < body ? state.doc.resolve(body) : $at;
  const present = $place.depth > 0 ? $place.node(1) : $place.nodeAfter;
  const isEmpty = present?.type.name === 'paragraph' && present.content.size === 0;
  const start = $place.depth > 0 ? $place.before(1) : $place.pos;
  const transaction = state.tr;
  if (isEmpty) transaction.replaceWith(start, start + present.nodeSize, block);
  else transaction.insert($place.depth > 0 ? $place.after(1) : $place.pos, block);
  const inserted = isEmpty || $place.depth === 0 ? start : $place.after(1);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(inserted + 1))).scrollIntoView();
}
