import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { Notice } from '../ui/Notice';

/** Puts a passing notice away when one writes on. */
export function usePassingNotice(editor: Editor | undefined, notice: Notice | null, onEnd: () => void): void {
  useEffect(() => {
    if (editor === undefined || notice?.kind !== 'passing') return undefined;
    editor.on('update', onEnd);
    return () => void editor.off('update', onEnd);
  });
}
