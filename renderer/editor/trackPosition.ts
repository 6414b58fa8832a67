import type { Editor, EditorEvents } from '@tiptap/core';

/** A position that is followed through changes. */
export interface TrackedPosition {
  /** Where the position is now, and whether the text was changed meanwhile; nothing is followed after that. */
  end(): { readonly position: number; readonly hasChanged: boolean };
}

/** Follows a position through the changes that are made while something takes its time. */
export function trackPosition(editor: Editor, position: number): TrackedPosition {
  let current = position;
  let hasChanged = false;
  const follow = ({ transaction, appendedTransactions }: EditorEvents['transaction']): void => {
    for (const { mapping, docChanged } of [transaction, ...appendedTransactions]) {
      current = mapping.map(current);
      hasChanged ||= docChanged;
    }
  };
  editor.on('transaction', follow);
  return {
    end: () => {
      editor.off('transaction', follow);
      return { position: current, hasChanged };
    },
  };
}
