import type { ComparedRow } from '#core/compare/ComparedRow';

/** A stretch of a comparison: rows that are shown, or unchanged ones that are folded away. */
export interface RowStretch {
  readonly isFolded: boolean;
  /** The index of the first row. */
  readonly start: number;
  readonly rows: readonly ComparedRow[];
}

/** So many unchanged blocks are shown before and after a change. */
const shownAround = 1;
/** Fewer are not worth folding. */
const fewestFolded = 3;

/** Parts the rows of a comparison into stretches, in order: what is far from any change is folded. */
export function foldRows(rows: readonly ComparedRow[]): readonly RowStretch[] {
  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - shownAround), index + shownAround + 1).some(({ change }) => change !== 'none'),
  );
  const stretches: RowStretch[] = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    while (end < rows.length && isNear[end] === isNear[start]) end++;
    const isFolded = isNear[start] === false && end - start >= fewestFolded;
    const previous = stretches.at(-1);
    if (!isFolded && previous?.isFolded === false) {
      stretches[stretches.length - 1] = { ...previous, rows: [...previous.rows, ...rows.slice(start, end)] };
    } else stretches.push({ isFolded, start, rows: rows.slice(start, end) });
    start = end;
  }
  return stretches;
}
