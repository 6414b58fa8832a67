import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { useState } from 'react';
import type { PictureEdit } from '#core/document/pictureEdit';
import { editOf } from '../../editor/figure/editOf';
import { later } from '../../ui/later';

const PictureDialog = later(async () => (await import('./PictureDialog')).PictureDialog);

/** Turning and cutting the photo of a figure, as one undo step. */
export function usePictureEdit(editor: Editor | null, addressOf: (image: string) => string) {
  const [position, setPosition] = useState<number | null>(null);
  const figure = position === null ? null : (editor?.state.doc.nodeAt(position) ?? null);
  const close = (): void => setPosition(null);
  const apply = (edit: PictureEdit): void => {
    close();
    if (editor === null || position === null || figure === null) return;
    const attributes = { ...figure.attrs, ...edit };
    editor.view.dispatch(closeHistory(editor.state.tr).setNodeMarkup(position, null, attributes));
  };
  return {
    /** Asks about the figure at that position. */
    editPicture: setPosition,
    dialog:
      figure?.type.name === 'figure' ? (
        <PictureDialog
          address={addressOf(String(figure.attrs['image']))}
          size={{ widthPx: Number(figure.attrs['widthPx']), heightPx: Number(figure.attrs['heightPx']) }}
          edit={editOf(figure)}
          onEdit={apply}
          onClose={close}
        />
      ) : null,
  };
}
