import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { replacementOf } from './replacementOf';
import { searchPattern } from './searchPattern';

/**
 * Replaces everything that was found, as one undo step of its own. What can't stand in an article is left out of the
 * replacement; `isPattern` says that it may name groups of the regular expression.
 */
export function replaceAllFound(editor: Editor, replacement: string, isPattern: boolean): void {
  const { results, searchTerm, caseSensitive } = editor.storage.findAndReplace;
  const pattern = isPattern ? searchPattern(searchTerm, caseSensitive) : undefined;
  const transaction = closeHistory(editor.state.tr);
  // From the end, so that the places of those before stay right.
  for (const { from, to } of results.toReversed()) {
    const text = replacementOf(editor.state.doc.textBetween(from, to), replacement, pattern ?? null);
    if (text === '') transaction.delete(from, to);
    else transaction.insertText(text, from, to);
  }
  editor.view.dispatch(transaction);
}
