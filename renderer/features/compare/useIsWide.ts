import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** In a window of this width or less, both texts stand in one column. */
const narrowWindowPx = 900;
/** Two columns of fewer pixels than this are too narrow to read, however wide the window is. */
const narrowViewPx = 620;

/** Whether two texts have room beside each other in an element, between the panels that are open now. */
export function useIsWide(element: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(true);
  useLayoutEffect(() => {
    const view = element.current;
    if (view === null) return undefined;
    const measure = (): void => setWide(window.innerWidth > narrowWindowPx && view.clientWidth >= narrowViewPx);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}
