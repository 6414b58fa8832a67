import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { replacementOf } from './replacementOf';

/** Replaces everything that was found, as one undo step of its own. What can't stand in an article is left out of the replacement. */
export function replaceAllFound(editor: Editor, replacement: string): void {
  const search = editor.storage.findAndReplace;
  const transaction = closeHistory(editor.state.tr);
  // From the end, so that the places of those before stay right.
  for (const { from, to } of search.results.toReversed()) {
    const text = replacementOf(editor.state.doc.textBetween(from, to), replacement, search);
    if (text === '') transaction.delete(from, to);
    else transaction.insertText(text, from, to);
  }
  editor.view.dispatch(transaction);
}
