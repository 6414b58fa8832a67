/** How long an article is written before its text is kept once more. */
const intervalMs = 5 * 60_000;
/** A deletion of so much text, in positions of the document (about letters), is big in any article. */
const bigDeletion = 500;
/** In a long article a deletion is big when it is this share of it. */
const bigShare = 0.1;

/** An article just before a change to it. */
export interface WritingState {
  /** Whether the text as it stands is kept as a version already. */
  readonly isKept: boolean;
  /** Whether nothing has been changed since the article was opened. */
  readonly isFirstChange: boolean;
  /**
   * How long ago the last version was kept, or the article opened. From a clock that only goes forward
   * (`performance.now`): the time of day may be set back while one writes.
   */
  readonly sinceVersionMs: number;
  /** The size of the document in positions (`node.content.size`). */
  readonly size: number;
  /** How many positions have been taken away since the last version, by the coming change too. */
  readonly removedSize: number;
}

/**
 * Whether the text as it stands is to be kept as an automatic version before the coming change is applied: before the
 * first change since it was opened, when it has been written for five minutes, and before much of it is taken away
 * (500 positions, or a tenth of a longer article), at once or bit by bit. Never when the same text is kept already.
 */
export function isVersionDue({ isKept, isFirstChange, sinceVersionMs, size, removedSize }: WritingState): boolean {
  if (isKept) return false;
  // A clock that goes back or gives no number must not stop versions: one too many does no harm.
  const isTimeUp = !(sinceVersionMs >= 0 && sinceVersionMs < intervalMs);
  return isFirstChange || isTimeUp || removedSize >= Math.max(bigDeletion, bigShare * size);
}
