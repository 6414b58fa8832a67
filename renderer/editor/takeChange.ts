import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { takeText } from './saving/takeText';

/**
 * The transaction that makes an editor's document another one that differs from it in one place, as one change that can
 * be taken back. It touches those words, marks or attributes and nothing around them, so that comments, suggestions and
 * the cursor stay where they are. Undefined when the two are the same.
 */
export function takeChange(state: EditorState, next: Node): Transaction | undefined {
  const { doc } = state;
  const start = doc.content.findDiffStart(next.content);
  if (start === null) return undefined;
  const transaction = closeHistory(state.tr);
  const [old, fresh] = [doc.nodeAt(start), next.nodeAt(start)];
  if (old?.isBlock === true && fresh?.isBlock === true && old.content.eq(fresh.content)) {
    transaction.setNodeMarkup(start, fresh.type, fresh.attrs);
  } else changeRange(transaction, next, start);
  // Where more than one place differs after all, the blocks are replaced.
  return transaction.doc.eq(next) ? transaction : takeText(state, next);
}

function changeRange(transaction: Transaction, next: Node, start: number): void {
  const { doc } = transaction;
  const end = doc.content.findDiffEnd(next.content);
  if (end === null) return;
  // The end of `aab` → `ab` is found before its start.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [oldEnd, newEnd] = [end.a + overlap, end.b + overlap];
  const isWithinBlock = doc.resolve(start).parent.inlineContent && doc.resolve(start).sameParent(doc.resolve(oldEnd));
  const isSameText =
    oldEnd === newEnd && doc.textBetween(start, oldEnd, '\n', '\n') === next.textBetween(start, newEnd, '\n', '\n');
  if (!isWithinBlock || !isSameText) {
    transaction.replace(start, oldEnd, next.slice(start, newEnd));
    return;
  }
  transaction.removeMark(start, oldEnd);
  next.nodesBetween(start, newEnd, (node, position) => {
    if (!node.isInline) return true;
    const [from, to] = [Math.max(position, start), Math.min(position + node.nodeSize, newEnd)];
    for (const mark of node.marks) transaction.addMark(from, to, mark);
    return false;
  });
}
