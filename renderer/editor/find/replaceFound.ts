import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { replacementOf } from './replacementOf';
import { searchPattern } from './searchPattern';

/** Replaces the match that one stands at, as an undo step of its own, and goes to the next; see `replaceAllFound`. */
export function replaceFound(editor: Editor, replacement: string, isPattern: boolean): void {
  const { results, currentIndex, searchTerm, caseSensitive } = editor.storage.findAndReplace;
  const result = results[currentIndex ?? 0];
  if (result === undefined) return;
  const pattern = isPattern ? searchPattern(searchTerm, caseSensitive) : undefined;
  const text = replacementOf(editor.state.doc.textBetween(result.from, result.to), replacement, pattern ?? null);
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor.commands.setReplaceTerm(text);
  editor.commands.replace();
}
