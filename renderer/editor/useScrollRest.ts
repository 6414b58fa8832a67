import { useEffect } from 'react';

/** How long scrolling must have rested before what has come into view is marked. */
const restMs = 80;

/** Does something whenever scrolling has come to rest anywhere in the window; nothing where null is given. */
export function useScrollRest(onRest: (() => void) | null): void {
  useEffect(() => {
    if (onRest === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(onRest, restMs);
    };
    // Scrolling does not rise to the window by itself.
    window.addEventListener('scroll', restart, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', restart, { capture: true });
    };
  }, [onRest]);
}
