import type { Placement, VirtualElement } from '@floating-ui/dom';
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps an element at a place in the window, where it is seen whole, as long as it is shown: also when something
 * scrolls or changes its size. `placeOf` gives the place, null where it is not to be seen; a change of `key` says that
 * the place is another.
 */
export function useFloating(
  ref: RefObject<HTMLElement | null>,
  {
    key,
    placement,
    placeOf,
    within,
    boundary = 'clippingAncestors',
  }: {
    readonly key: string;
    readonly placement: Placement;
    readonly placeOf: () => DOMRect | null;
    /** What scrolls under it. */
    readonly within: Element;
    /** What it stays in; the window, if nothing is said. */
    readonly boundary?: Element | 'clippingAncestors';
  },
): void {
  // Another function at every drawing, it looks at what the key tells of.
  const placeNow = useRef(placeOf);
  useLayoutEffect(() => {
    placeNow.current = placeOf;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const reference: VirtualElement = {
      getBoundingClientRect: () => placeNow.current() ?? new DOMRect(),
      contextElement: within,
    };
    return autoUpdate(reference, element, () => {
      void computePosition(reference, element, {
        strategy: 'fixed',
        placement,
        middleware: [offset(8), flip({ padding: 8, boundary }), shift({ padding: 8, crossAxis: true, boundary })],
      }).then(({ x, y }) => {
        element.style.setProperty('left', `${Math.round(x)}px`);
        element.style.setProperty('top', `${Math.round(y)}px`);
      });
    });
  }, [ref, key, placement, within, boundary]);
}
