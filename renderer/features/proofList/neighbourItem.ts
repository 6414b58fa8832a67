import { neighbourOf } from '../proof/findingAt';

interface Placed {
  readonly key: string;
  readonly place: { readonly from: number; readonly to: number } | null;
}

/**
 * The item after or before the one that somebody is at, around the ends; undefined where nothing is in the text.
 * `current` is the key of the one that they went to last, null when they have left it: then their selection tells.
 */
export function neighbourItem<Item extends Placed>(
  items: readonly Item[],
  selection: { readonly from: number; readonly to: number },
  direction: 1 | -1,
  current: string | null,
): Item | undefined {
  const placed = items.filter(({ place }) => place !== null);
  const index = placed.findIndex(({ key }) => key === current);
  if (index !== -1) return placed.at((index + direction) % placed.length);
  const ranges = placed.map((item) => ({ item, from: item.place?.from ?? 0, to: item.place?.to ?? 0 }));
  return neighbourOf(ranges, selection, direction)?.item;
}

/** The first item at a position or after it, or of all; undefined where nothing is in the text. */
export function itemFrom<Item extends Placed>(items: readonly Item[], position: number): Item | undefined {
  const placed = items.filter(({ place }) => place !== null);
  return placed.find(({ place }) => (place?.from ?? 0) >= position) ?? placed[0];
}
