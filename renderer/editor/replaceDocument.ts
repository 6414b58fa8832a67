import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { DocumentJson } from '#core/document/documentJson';

/**
 * Puts another document in place of the editor's, as one undo step that touches only what differs. Gives false when
 * they are the same.
 */
export function replaceDocument(editor: Editor, document: DocumentJson): boolean {
  const { doc, tr } = editor.state;
  const next = editor.schema.nodeFromJSON(document);
  const start = doc.content.findDiffStart(next.content);
  const ends = doc.content.findDiffEnd(next.content);
  if (start === null || ends === null) return false;
  // Where the same words stand at both ends, the two searches overlap.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const change = tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap));
  if (!change.doc.eq(next)) {
    const { tr: whole } = editor.state;
    editor.view.dispatch(closeHistory(whole.replaceWith(0, doc.content.size, next.content)));
  } else editor.view.dispatch(closeHistory(change));
  // What is typed next is another step.
  editor.view.dispatch(closeHistory(editor.state.tr));
  return true;
}
