import type { ReviewComment } from '#core/review/reviewJson';

/** The open comment that a selection begins in, the shortest where there are several; undefined where there is none. */
export function commentAt(
  comments: readonly ReviewComment[],
  { from }: { readonly from: number },
): ReviewComment | undefined {
  let found: ReviewComment | undefined;
  let least = Infinity;
  for (const comment of comments) {
    const { range, resolved } = comment;
    if (range === null || resolved !== null || from < range.from || from > range.to) continue;
    if (range.to - range.from >= least) continue;
    found = comment;
    least = range.to - range.from;
  }
  return found;
}
