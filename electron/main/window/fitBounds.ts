import type { Rectangle } from 'electron';

/** Where a window stands, in the screen's own pixels. The place is missing where the system does not tell it. */
export interface Placement {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A first window: a page of text and the list of articles side by side. */
const firstPlacement: Placement = { widthPx: 1240, heightPx: 900 };
/** The smallest window in which an article can be written. */
export const minimumPlacement: Placement = { widthPx: 560, heightPx: 420 };
/** So much of the window's head must be on a screen, or it can't be taken hold of. */
const graspPx = 80;

/**
 * Where a window opens: where it was, as far as the screens of today still have that place, else in the middle (no `x`
 * and `y`) of the first screen and no larger than it.
 */
export function fitBounds(placement: Placement | null, workAreas: readonly Rectangle[]): Placement {
  const { x, y, ...size } = placement ?? firstPlacement;
  const screen =
    x === undefined || y === undefined ? undefined : workAreas.find((area) => isGraspable(area, x, y, size));
  const { width, height } = screen ?? workAreas[0] ?? { width: Infinity, height: Infinity };
  const fitted = {
    widthPx: Math.max(minimumPlacement.widthPx, Math.min(size.widthPx, width)),
    heightPx: Math.max(minimumPlacement.heightPx, Math.min(size.heightPx, height)),
  };
  return screen === undefined ? fitted : { x, y, ...fitted };
}

function isGraspable(area: Rectangle, x: number, y: number, { widthPx }: Placement): boolean {
  const shownPx = Math.min(x + widthPx, area.x + area.width) - Math.max(x, area.x);
  return shownPx >= graspPx && y >= area.y && y <= area.y + area.height - graspPx;
}
