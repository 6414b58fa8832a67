import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';

/**
 * The change that deletes the block with the caret, whatever it holds: a block of the body, or the lead photo. An empty
 * paragraph takes the place of the only one. Null in the fields above the body, which always stand.
 */
export function deleteBlock(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const index = $from.index(0);
  const block = state.doc.maybeChild(index);
  const start = $from.posAtIndex(index, 0);
  const body = bodyStart(state.doc);
  if (block === null || (start < body && block.type.name !== 'figure')) return null;
  const isOnly = start === body && start + block.nodeSize === state.doc.content.size;
  const transaction = isOnly
    ? state.tr.replaceWith(start, start + block.nodeSize, nodeTypeOf(state.schema, 'paragraph').create())
    : state.tr.delete(start, start + block.nodeSize);
  const place = Math.min(start + 1, transaction.doc.content.size);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(place), -1)).scrollIntoView();
}
