import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import type { TakenPicture } from '#core/library/failures';
import { insertFigure, insertGallery } from '../blocks/insertFigure';
import type { TrackedPosition } from '../trackPosition';

/**
 * Puts pictures into the text one after the other, or as one gallery, the first at the position, and goes to the first's caption; who has
 * gone on writing meanwhile is left where they write. An article that has been put away is left alone.
 */
export function putPictures(
  editor: Editor,
  pictures: readonly TakenPicture[],
  tracked: TrackedPosition,
  { asGallery = false }: { readonly asGallery?: boolean } = {},
): void {
  const { position, hasChanged } = tracked.end();
  if (editor.isDestroyed) return;
  if (asGallery && pictures.length > 0) {
    const transaction = insertGallery(editor.state, pictures, position);
    if (hasChanged) transaction.setSelection(editor.state.selection.map(transaction.doc, transaction.mapping));
    editor.view.dispatch(closeHistory(transaction));
    if (!hasChanged) editor.view.focus();
    return;
  }
  let place = position;
  let caption: number | undefined;
  for (const picture of pictures) {
    const { state } = editor;
    const transaction = insertFigure(state, picture, place);
    const { $from } = transaction.selection;
    place = $from.after(-1);
    caption = caption === undefined ? $from.pos : transaction.mapping.map(caption);
    if (hasChanged) transaction.setSelection(state.selection.map(transaction.doc, transaction.mapping));
    else transaction.setSelection(TextSelection.create(transaction.doc, caption));
    editor.view.dispatch(closeHistory(transaction));
  }
  if (pictures.length > 0 && !hasChanged) editor.view.focus();
}
