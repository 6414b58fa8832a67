import type { Node } from '@tiptap/pm/model';
import { diffTokens } from '../../compare/diffTokens';
import { tokensOf } from './tokensOf';
import type { TrackedChange, TrackedSpan } from './TrackedChange';
import { spansBetween } from './TrackedChange';

/** More than this on both sides is not searched for what is the same within: it would be felt while typing. */
const maximumSearched = 4000;
/** So many tokens that are the same between two changes are worth telling apart; fewer are a coincidence. */
const leastSame = 3;

/**
 * A change without what is the same at its two ends, none where all of it is. Where `isSearched`, what is the same
 * within is told apart as well. What several people put side by side is a change each.
 */
export function leastChanges(
  change: TrackedChange,
  original: Node,
  document: Node,
  isSearched: boolean,
): readonly TrackedChange[] {
  const [oldLength, newLength] = [change.originalTo - change.originalFrom, change.to - change.from];
  if (oldLength === 0 && newLength === 0) return [];
  if (oldLength === 0 || newLength === 0) return eachAuthor(change);
  if (Math.min(oldLength, newLength) > maximumSearched * 10) return [change];
  const before = tokensOf(original, change.originalFrom, change.originalTo);
  const after = tokensOf(document, change.from, change.to);
  const shorter = Math.min(oldLength, newLength);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[oldLength - 1 - end] === after[newLength - 1 - end]) end++;
  const trimmed = part(change, start, oldLength - end, start, newLength - end);
  if (trimmed === undefined) return [];
  const isLong = oldLength + newLength - 2 * (start + end) > maximumSearched;
  if (!isSearched || isLong) return eachAuthor(trimmed);
  return within(trimmed, before.slice(start, oldLength - end), after.slice(start, newLength - end)).flatMap(eachAuthor);
}

function within(change: TrackedChange, before: readonly string[], after: readonly string[]): readonly TrackedChange[] {
  const changes: TrackedChange[] = [];
  let [old, next] = [0, 0];
  let [oldStart, nextStart] = [0, 0];
  for (const group of diffTokens(before, after)) {
    if (group.isEqual && group.before.length >= leastSame) {
      const found = part(change, oldStart, old, nextStart, next);
      if (found !== undefined) changes.push(found);
      [oldStart, nextStart] = [old + group.before.length, next + group.after.length];
    }
    old += group.before.length;
    next += group.after.length;
  }
  const last = part(change, oldStart, old, nextStart, next);
  if (last !== undefined) changes.push(last);
  return changes;
}

/** A part of a change, counted from its start on both sides; undefined where nothing is left. */
function part(
  change: TrackedChange,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
): TrackedChange | undefined {
  if (oldFrom === oldTo && newFrom === newTo) return undefined;
  return {
    originalFrom: change.originalFrom + oldFrom,
    originalTo: change.originalFrom + oldTo,
    from: change.from + newFrom,
    to: change.from + newTo,
    deleted: spansBetween(change.deleted, oldFrom, oldTo),
    inserted: spansBetween(change.inserted, newFrom, newTo),
  };
}

/** What only came, or only went, by several people: one change each, so that each can be decided by itself. */
function eachAuthor(change: TrackedChange): readonly TrackedChange[] {
  const isInsertion = change.deleted.length === 0;
  const spans = isInsertion ? change.inserted : change.deleted;
  if (spans.length < 2 || (!isInsertion && change.inserted.length > 0)) return [change];
  let start = 0;
  return spans.flatMap((span: TrackedSpan) => {
    const [from, to] = [start, (start += span.length)];
    const one = isInsertion ? part(change, 0, 0, from, to) : part(change, from, to, 0, 0);
    return one === undefined ? [] : [one];
  });
}
