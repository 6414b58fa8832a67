import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { toPlainText } from '#core/document/isPlainText';

/** Replaces everything that was found, as one undo step of its own. What can't stand in an article is left out of the replacement. */
export function replaceAllFound(editor: Editor, replacement: string): void {
  const { results } = editor.storage.findAndReplace;
  const transaction = closeHistory(editor.state.tr);
  const text = toPlainText(replacement);
  // From the end, so that the places of those before stay right.
  for (const { from, to } of results.toReversed()) {
    if (text === '') transaction.delete(from, to);
    else transaction.insertText(text, from, to);
  }
  editor.view.dispatch(transaction);
}
