import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { TFunction } from 'i18next';
import type { ArticleId } from '#core/article/ArticleId';
import { noPictureEdit } from '#core/document/pictureEdit';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { NoticeKind } from '../../ui/Notice';
import { trackPosition } from '../trackPosition';

/** Lets the user choose another picture for a figure; its words stay. */
export async function replacePicture(
  editor: Editor,
  id: ArticleId,
  position: number,
  { notify, t }: { readonly notify: (kind: NoticeKind, text: string) => void; readonly t: TFunction },
): Promise<void> {
  const tracked = trackPosition(editor, position);
  const result = await request['picture:choose']({ id });
  const { position: place } = tracked.end();
  if (editor.isDestroyed) return;
  if (!result.ok) {
    notify('error', failureText(t, result.error));
    return;
  }
  const [picture] = result.value;
  const figure = editor.state.doc.nodeAt(place);
  if (picture === undefined || figure?.type.name !== 'figure') return;
  // How the other was turned and cut says nothing of this one.
  const { image, widthPx, heightPx } = picture;
  const attributes = { ...figure.attrs, image, widthPx, heightPx, ...noPictureEdit };
  editor.view.dispatch(closeHistory(editor.state.tr).setNodeMarkup(place, null, attributes));
}
