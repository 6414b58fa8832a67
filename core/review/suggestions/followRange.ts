import type { ReplacedRange } from './rangesOfStep';
import type { Authorship, TrackedChange, TrackedSpan } from './TrackedChange';
import { joinedSpans, lengthOfSpans, spansBetween } from './TrackedChange';

/** The changes after a place of the document was replaced, and where among them the one is that holds it. */
export interface Followed {
  readonly changes: readonly TrackedChange[];
  readonly touched: number;
}

/**
 * Takes what was replaced in among the changes: those that it touches become one with it. What was proposed and is
 * replaced again leaves no trace; what stood in the original and goes is remembered with who took it away.
 */
export function followRange(
  changes: readonly TrackedChange[],
  { from, to, newLength }: ReplacedRange,
  authorship: Authorship,
): Followed {
  const delta = newLength - (to - from);
  const first = firstIndex(changes, (change) => change.to >= from);
  const end = firstIndex(changes, (change) => change.from > to);
  const touched = changes.slice(first, end);
  const offset = offsetBefore(changes, first);
  const one = joined(touched, { from, to, newLength }, offset, authorship);
  return {
    changes: [...changes.slice(0, first), one, ...changes.slice(end).map((change) => moved(change, delta))],
    touched: first,
  };
}

function joined(
  touched: readonly TrackedChange[],
  { from, to, newLength }: ReplacedRange,
  offset: number,
  authorship: Authorship,
): TrackedChange {
  const start = Math.min(from, touched[0]?.from ?? from);
  const oldEnd = Math.max(to, touched.at(-1)?.to ?? to);
  const originalFrom = touched[0]?.from === start ? touched[0].originalFrom : start + offset;
  const deleted: TrackedSpan[] = [];
  const kept: TrackedSpan[] = [];
  const keptAfter: TrackedSpan[] = [];
  let at = start;
  for (const change of touched) {
    // What is the same in both between two changes lies within what is replaced.
    deleted.push({ ...authorship, length: change.from - at }, ...change.deleted);
    kept.push(...spansBetween(change.inserted, 0, from - change.from));
    keptAfter.push(...spansBetween(change.inserted, Math.max(0, to - change.from), change.to - change.from));
    at = change.to;
  }
  deleted.push({ ...authorship, length: oldEnd - at });
  const all = joinedSpans(deleted);
  return {
    originalFrom,
    originalTo: originalFrom + lengthOfSpans(all),
    from: start,
    to: oldEnd + newLength - (to - from),
    deleted: all,
    inserted: joinedSpans([...kept, { ...authorship, length: newLength }, ...keptAfter]),
  };
}

/** How far the original is ahead of the document between that change and the one before it. */
function offsetBefore(changes: readonly TrackedChange[], index: number): number {
  const before = changes[index - 1];
  return before === undefined ? 0 : before.originalTo - before.to;
}

function moved(change: TrackedChange, delta: number): TrackedChange {
  return delta === 0 ? change : { ...change, from: change.from + delta, to: change.to + delta };
}

function firstIndex(changes: readonly TrackedChange[], holds: (change: TrackedChange) => boolean): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change !== undefined && holds(change)) high = middle;
    else low = middle + 1;
  }
  return low;
}
