import type { Editor } from '@tiptap/core';
import { useState } from 'react';

/** Find and replace in the article that is open: whether its bar is shown, and the ways from match to match. */
export function useFinding(
  editor: Editor | null,
  /** Makes room for the bar in a narrow window. */
  onStart: () => void,
): {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  /** How often it was asked for: each time, the bar takes the focus. */
  readonly opened: number;
  readonly start: (isReplacing: boolean) => void;
  readonly goOn: (direction: 1 | -1) => void;
  readonly end: () => void;
} {
  const [finding, setFinding] = useState({ isOpen: false, isReplacing: false, opened: 0 });
  const start = (isReplacing: boolean): void => {
    onStart();
    setFinding(({ opened }) => ({ isOpen: true, isReplacing, opened: opened + 1 }));
  };
  return {
    ...finding,
    start,
    goOn: (direction) => {
      if (!finding.isOpen) start(false);
      else if (direction === 1) editor?.commands.goToNextResult();
      else editor?.commands.goToPreviousResult();
    },
    end: () => setFinding((current) => ({ ...current, isOpen: false })),
  };
}
