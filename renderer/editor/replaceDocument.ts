import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { DocumentJson } from '#core/document/documentJson';
import { takeText } from './saving/takeText';

/**
 * Puts another document in place of the editor's, as one undo step that touches only what differs. Gives false when
 * they are the same. `take` makes the change: `takeChange` where less than a block differs.
 */
export function replaceDocument(editor: Editor, document: DocumentJson, take = takeText): boolean {
  const change = take(editor.state, editor.schema.nodeFromJSON(document));
  if (change === undefined) return false;
  editor.view.dispatch(change);
  // What is typed next is another step.
  editor.view.dispatch(closeHistory(editor.state.tr));
  return true;
}
