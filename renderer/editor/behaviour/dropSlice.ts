import type { Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import { deleteAcross } from './deleteAcross';
import { isField } from './fields';
import { pasteSlice } from './pasteSlice';

/**
 * The change that drops text where fields are touched: what is dragged out of several leaves each its rest, and several
 * blocks become one line in the field that they are dropped on. Undefined where ProseMirror's own dropping does: for
 * text that neither leaves a field's edge behind nor goes into a field, and for whole blocks.
 */
export function dropSlice(
  state: EditorState,
  slice: Slice,
  { place, isMoved }: { readonly place: number; readonly isMoved: boolean },
): Transaction | undefined {
  const isBlock = slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;
  const deletion = isMoved ? deleteAcross(state) : undefined;
  const $place = state.doc.resolve(place);
  if (slice.size === 0 || (isBlock && slice.content.firstChild?.isBlock === true)) return undefined;
  if (deletion === undefined && !isField($place.parent)) return undefined;

  const { from, to } = state.selection;
  // Dropped on itself, it stays.
  if (isMoved && place >= from && place <= to) return state.tr;
  const transaction = deletion ?? (isMoved ? state.tr.deleteSelection() : state.tr);
  transaction.setSelection(Selection.near(transaction.doc.resolve(transaction.mapping.map(place))));
  const change = pasteSlice(state.apply(transaction), slice);
  for (const step of change.steps) transaction.step(step);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(change.selection.to), -1));
}
