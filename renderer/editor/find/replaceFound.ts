import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { replacementOf } from './replacementOf';

/** Replaces the match that one stands at, as an undo step of its own, and goes to the next. */
export function replaceFound(editor: Editor, replacement: string): void {
  const search = editor.storage.findAndReplace;
  const result = search.results[search.currentIndex ?? 0];
  if (result === undefined) return;
  const text = replacementOf(editor.state.doc.textBetween(result.from, result.to), replacement, search);
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor.chain().setReplaceTerm(text).replace().run();
}
