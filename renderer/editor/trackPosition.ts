import type { Editor, EditorEvents } from '@tiptap/core';

/**
 * Follows a position through the changes that are made while something takes its time. Call `end` for where it is
 * then; nothing is followed after that.
 */
export function trackPosition(editor: Editor, position: number): { readonly end: () => number } {
  let current = position;
  const follow = ({ transaction, appendedTransactions }: EditorEvents['transaction']): void => {
    for (const { mapping } of [transaction, ...appendedTransactions]) current = mapping.map(current);
  };
  editor.on('transaction', follow);
  return {
    end: () => {
      editor.off('transaction', follow);
      return current;
    },
  };
}
