import type { ProofMark } from './proofMarks';

/** The finding at a position of the text; undefined where there is none. The one that begins last is the narrowest. */
export function findingAt(marks: readonly ProofMark[], position: number): ProofMark | undefined {
  return marks.findLast(({ from, to }) => from <= position && position <= to);
}

/** The mark after or before the selection, of those in order; at the end of the text, the first one of it. */
export function neighbourOf<Mark extends { readonly from: number; readonly to: number }>(
  marks: readonly Mark[],
  { from, to }: { readonly from: number; readonly to: number },
  direction: 1 | -1,
): Mark | undefined {
  if (direction === 1) {
    return marks.find((mark) => mark.from > from || (mark.from === from && mark.to > to)) ?? marks[0];
  }
  return marks.findLast((mark) => mark.from < from || (mark.from === from && mark.to < to)) ?? marks.at(-1);
}
