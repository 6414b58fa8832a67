import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';

/**
 * The change that makes one gallery of the photos of the selection and those that stand right beside them, or parts
 * the gallery with the caret into its photos. Null where neither is.
 */
export function toggleGallery(state: EditorState): Transaction | null {
  const { $from, $to } = state.selection;
  const from = $from.index(0);
  const to = $to.depth === 0 && $to.pos > $from.pos ? $to.indexAfter(0) - 1 : $to.index(0);
  const block = state.doc.maybeChild(from);
  if (block?.type.name === 'gallery' && from === to) {
    const start = $from.posAtIndex(from, 0);
    const transaction = state.tr.replaceWith(start, start + block.nodeSize, block.content);
    return transaction.setSelection(Selection.near(transaction.doc.resolve(start + 1))).scrollIntoView();
  }
  const isPhoto = (index: number): boolean => state.doc.maybeChild(index)?.type.name === 'figure';
  // The lead photo is the article's, and stays where it is.
  const body = $from.posAtIndex(from, 0) >= bodyStart(state.doc);
  if (!body || !Array.from({ length: to - from + 1 }, (_, index) => from + index).every(isPhoto)) return null;
  let [first, last] = [from, to];
  if (first === last) {
    while (isPhoto(first - 1) && $from.posAtIndex(first - 1, 0) >= bodyStart(state.doc)) first -= 1;
    while (isPhoto(last + 1)) last += 1;
  }
  const figures = state.doc.children.slice(first, last + 1);
  const start = $from.posAtIndex(first, 0);
  const end = figures.reduce((sum, figure) => sum + figure.nodeSize, start);
  const gallery = nodeTypeOf(state.schema, 'gallery').createChecked(null, Fragment.fromArray([...figures]));
  const transaction = state.tr.replaceWith(start, end, gallery);
  // Within the gallery everything stands one deeper.
  const caret = Math.min($from.pos + 1, start + gallery.nodeSize - 1);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(caret))).scrollIntoView();
}

/** Does it in the editor, as an undo step of its own. False where the cursor is at no photo. */
export function toggleGalleryAt({ state, view }: Editor): boolean {
  const change = toggleGallery(state);
  if (change === null) return false;
  view.dispatch(closeHistory(change));
  view.focus();
  return true;
}
