import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import { bodyStart, isField } from './fields';

/**
 * The change that deletes a selection which reaches over the edge of a field, with the caret where it began: each
 * field keeps what was not selected of it, since ProseMirror alone would join the rest of one field to another. Of the
 * whole article its empty form is left. Undefined for every other selection.
 */
export function deleteAcross(state: EditorState): Transaction | undefined {
  const { selection } = state;
  if (selection instanceof AllSelection) return clearedArticle(state);
  const { $from, $to, from, to } = selection;
  if (!(selection instanceof TextSelection) || selection.empty || $from.sameParent($to)) return undefined;
  if (!isField($from.parent) && !isField($to.parent)) return undefined;

  const ranges: { readonly from: number; readonly to: number }[] = [];
  const body = bodyStart(state.doc);
  state.doc.nodesBetween(from, to, (node, position, parent) => {
    const end = position + node.nodeSize;
    if (parent === state.doc && position >= body && position >= from && end <= to) {
      ranges.push({ from: position, to: end });
      return false;
    }
    if (!node.isTextblock) return true;
    ranges.push({ from: Math.max(from, position + 1), to: Math.min(to, end - 1) });
    return false;
  });
  const transaction = state.tr;
  for (const range of ranges.toReversed()) {
    if (range.to > range.from) transaction.delete(range.from, range.to);
  }
  return transaction.setSelection(TextSelection.create(transaction.doc, from));
}

/** An undo step of its own, however quickly it follows what was typed. */
function clearedArticle(state: EditorState): Transaction {
  const transaction = closeHistory(state.tr).replaceWith(0, state.doc.content.size, emptyArticle(state).content);
  return transaction.setSelection(TextSelection.create(transaction.doc, 1));
}

function emptyArticle({ schema }: EditorState): Node {
  const empty = schema.topNodeType.createAndFill();
  if (empty === null) throw new RangeError('The schema has no empty article.');
  return empty;
}
