import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { noPictureEdit } from '#core/document/pictureEdit';
import type { TakenPicture } from '#core/library/failures';
import { bodyStart, selectionOfField } from '../behaviour/fields';
import { nodeTypeOf } from '../nodeTypeOf';
import { insertBlock } from './insertBlock';

/** Whether the article has a photo at its head. */
export function hasLeadFigure(state: EditorState): boolean {
  return state.doc.children.slice(0, 5).some(({ type }, index) => type.name === 'figure' && index === 4);
}

/**
 * The change that puts a photo into the article: at its head when `position` is above the body and there is none yet,
 * else after the block at `position`. The caret goes to its caption.
 */
export function insertFigure(state: EditorState, picture: TakenPicture, position: number): Transaction {
  const figure = figureOf(state.schema, picture);
  const body = bodyStart(state.doc);
  const place = position < body ? (hasLeadFigure(state) ? body : leadPlace(state)) : afterBlock(state, position);
  const transaction = state.tr.insert(place, figure);
  return transaction.setSelection(TextSelection.create(transaction.doc, place + 2)).scrollIntoView();
}

/** The change that puts photos into the body as one gallery. The caret goes to the first caption. */
export function insertGallery(state: EditorState, pictures: readonly TakenPicture[], position: number): Transaction {
  const figures = pictures.map((picture) => figureOf(state.schema, picture));
  const gallery = nodeTypeOf(state.schema, 'gallery').createChecked(null, figures);
  return insertBlock(state, gallery, state.doc.resolve(Math.min(position, state.doc.content.size)));
}

/** A figure with the picture, and with the words that its file has. */
function figureOf(schema: Schema, { image, widthPx, heightPx, description }: TakenPicture): Node {
  const part = (name: string, text: string): Node =>
    nodeTypeOf(schema, name).create(null, text === '' ? null : schema.text(text));
  return nodeTypeOf(schema, 'figure').createChecked(
    { image, widthPx, heightPx, isDecorative: false, ...noPictureEdit },
    [
      part('caption', description.caption),
      part('credit', description.credit),
      part('alternativeText', description.alternativeText),
    ],
  );
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
  // A gallery takes in what is put into it.
  if ($position.node(1).type.name === 'gallery') return $position.depth > 1 ? $position.after(2) : $position.pos;
  // In the first half of a block, a photo that is dropped goes before it.
  const isEarly = $position.parentOffset === 0 && $position.index(0) > 0 && $position.parent.content.size > 0;
  const before = $position.before(1);
  return isEarly && before >= bodyStart(state.doc) ? before : $position.after(1);
}
