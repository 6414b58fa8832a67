import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';

/** The change that puts a copy of the body block with the caret after it, and goes there. Null above the body. */
export function repeatBlock(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const index = $from.index(0);
  const block = state.doc.maybeChild(index);
  const start = $from.posAtIndex(index, 0);
  if (block === null || start < bodyStart(state.doc)) return null;
  const after = start + block.nodeSize;
  const transaction = state.tr.insert(after, block);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(after + 1))).scrollIntoView();
}
