import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { Notice } from './ui/Notice';

/** Puts a passing notice away when one writes on. */
export function usePassingNotice(
  editor: Editor | undefined,
  notice: Notice | null,
  setNotice: (notice: null) => void,
): void {
  useEffect(() => {
    if (editor === undefined || notice?.kind !== 'passing') return undefined;
    const putAway = (): void => setNotice(null);
    editor.on('update', putAway);
    return () => void editor.off('update', putAway);
  }, [editor, notice, setNotice]);
}
