import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Puts the cursor at a position, or where text may stand near it, and brings it into view. */
export function goToPosition(editor: Editor, position: number): void {
  // First: ProseMirror does not scroll to a selection while the focus is elsewhere.
  editor.view.focus();
  const { doc, tr } = editor.state;
  const selection = TextSelection.near(doc.resolve(Math.min(position, doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
}
