import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * What a menu beside the text does by itself: a click elsewhere closes it, arrows, Home and End go from button to button,
 * Escape and Tab leave it. Gives what its keys do.
 */
export function useMenu(
  ref: RefObject<HTMLElement | null>,
  {
    onClose,
    onLeave,
  }: {
    /** The focus is elsewhere already. */
    readonly onClose: () => void;
    /** The focus is to go back to where it was. */
    readonly onLeave: () => void;
  },
): (event: KeyboardEvent<HTMLElement>) => void {
  const closeNow = useRef(onClose);
  useEffect(() => {
    closeNow.current = onClose;
  });
  useEffect(() => {
    const close = ({ target }: MouseEvent): void => {
      if (!(target instanceof Node) || ref.current?.contains(target) !== true) closeNow.current();
    };
    // The click that opened it is still on its way.
    const timer = setTimeout(() => window.addEventListener('mousedown', close));
    return () => {
      clearTimeout(timer);
      window.removeEventListener('mousedown', close);
    };
  }, [ref]);
  return (event) => {
    const items = [...event.currentTarget.querySelectorAll('button')];
    const index = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) items.at(next % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onLeave();
    else return;
    event.preventDefault();
  };
}
