import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

/**
 * The transaction that puts another document in place of an editor's, as one change that can be taken back. Blocks that
 * are the same are left alone, so that the page does not jump, and the cursor stays in its block. Undefined when the
 * two are the same.
 */
export function takeText(state: EditorState, next: Node): Transaction | undefined {
  const { doc } = state;
  const [before, after] = [doc.children, next.children];
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first]?.eq(after[first] ?? doc) === true) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last)?.eq(after.at(-1 - last) ?? doc) === true) last++;
  if (first + last === Math.max(before.length, after.length)) return undefined;
  const from = sizeOf(before.slice(0, first));
  const to = doc.content.size - sizeOf(before.slice(before.length - last));
  const transaction = closeHistory(state.tr).replaceWith(from, to, after.slice(first, after.length - last));
  const { $head } = state.selection;
  const index = $head.index(0);
  const isReplaced = index >= first && index < before.length - last;
  if (!isReplaced || index >= after.length) return transaction;
  const start = sizeOf(after.slice(0, index));
  const end = start + (after[index]?.nodeSize ?? 0) - 1;
  const place = Math.min(start + $head.pos - sizeOf(before.slice(0, index)), end, transaction.doc.content.size);
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(place), -1));
}

function sizeOf(blocks: readonly Node[]): number {
  return blocks.reduce((size, block) => size + block.nodeSize, 0);
}
