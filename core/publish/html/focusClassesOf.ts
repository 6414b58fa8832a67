import type { FigureJson } from '../../document/documentJson';

/**
 * Says to `focusRules` what of a photo must be seen, in tenths of what is shown of it: `focus-x3 focus-y5`. Null for one
 * that does not say it.
 */
export function focusClassesOf({ crop, focalPoint }: Pick<FigureJson['attrs'], 'crop' | 'focalPoint'>): string | null {
  if (focalPoint === null) return null;
  const { left, top, width, height } = crop ?? { left: 0, top: 0, width: 1, height: 1 };
  return `focus-x${tenths((focalPoint.x - left) / width)} focus-y${tenths((focalPoint.y - top) / height)}`;
}

function tenths(share: number): number {
  return Math.round(Math.max(0, Math.min(share, 1)) * 10);
}
