import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { nodeTypeOf } from '../nodeTypeOf';

/** The change that gives the fact box at that position a line for its source, or takes the line away. Null where there is no box. */
export function toggleSource(state: EditorState, position: number): Transaction | null {
  const box = state.doc.nodeAt(position);
  const last = box?.lastChild;
  if (box?.type.name !== 'factBox' || last === null || last === undefined) return null;
  const end = position + box.nodeSize - 1;
  if (last.type.name === 'sourceLine') {
    const transaction = state.tr.delete(end - last.nodeSize, end);
    return transaction.setSelection(Selection.near(transaction.doc.resolve(end - last.nodeSize), -1)).scrollIntoView();
  }
  const transaction = state.tr.insert(end, nodeTypeOf(state.schema, 'sourceLine').create());
  return transaction.setSelection(TextSelection.create(transaction.doc, end + 1)).scrollIntoView();
}
