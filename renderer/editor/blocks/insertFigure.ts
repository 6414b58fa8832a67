import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { AddedPicture } from '#core/library/failures';
import { bodyStart, selectionOfField } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';

/** Whether the article has a photo at its head. */
export function hasLeadFigure(state: EditorState): boolean {
  return state.doc.children.slice(0, 5).some(({ type }, index) => type.name === 'figure' && index === 4);
}

/**
 * The change that puts a photo into the article: at its head when `position` is above the body and there is none yet,
 * else after the block at `position`. The caret goes to its caption.
 */
export function insertFigure(state: EditorState, picture: AddedPicture, position: number): Transaction {
  const { schema } = state;
  const figure = nodeTypeOf(schema, 'figure').createAndFill({ ...picture, isDecorative: false });
  if (figure === null) throw new RangeError('A figure could not be made.');
  const body = bodyStart(state.doc);
  const place = position < body ? (hasLeadFigure(state) ? body : leadPlace(state)) : afterBlock(state, position);
  const transaction = state.tr.insert(place, figure);
  return transaction.setSelection(TextSelection.create(transaction.doc, place + 2)).scrollIntoView();
}

/** Between byline and dateline. */
function leadPlace(state: EditorState): number {
  const byline = selectionOfField(state.doc, 'byline');
  if (byline === undefined) throw new RangeError('A document without a byline does not hold the schema.');
  return byline.$from.after();
}

function afterBlock(state: EditorState, position: number): number {
  const $position = state.doc.resolve(Math.min(position, state.doc.content.size));
  if ($position.depth === 0) return $position.pos;
  // In the first half of a block, a photo that is dropped goes before it.
  const isEarly = $position.parentOffset === 0 && $position.index(0) > 0 && $position.parent.content.size > 0;
  const before = $position.before(1);
  return isEarly && before >= bodyStart(state.doc) ? before : $position.after(1);
}
