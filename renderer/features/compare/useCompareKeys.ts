import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** What the keys of a comparison do. */
interface Deeds {
  readonly goTo: (direction: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/**
 * The keys of a comparison: F7 and Shift+F7 to the changes, Escape to close it, Ctrl+Z to undo. They work wherever the
 * focus is, also when the button that had it is gone, but leave dialogues and fields their own.
 */
export function useCompareKeys(view: RefObject<HTMLElement | null>, deeds: Deeds): void {
  const current = useRef(deeds);
  useEffect(() => {
    current.current = deeds;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      if (target.closest('dialog, input, textarea, select, [role="menu"], [contenteditable="true"]') !== null) return;
      const isHere = target === document.body || view.current?.contains(target) === true;
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (event.key === 'Escape') current.current.onClose();
      else if (event.key === 'F7') current.current.goTo(event.shiftKey ? -1 : 1);
      else if (isUndo && isHere) current.current.onUndo();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [view]);
}
