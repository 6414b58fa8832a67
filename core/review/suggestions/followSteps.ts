import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { followRange } from './followRange';
import { leastChanges } from './leastChanges';
import { rangesOfStep } from './rangesOfStep';
import type { Authorship, Suggestions } from './TrackedChange';

/** A replacement at least this long may hold much that is the same: a paragraph that is pasted over itself. */
const longReplacement = 8;

/**
 * What is proposed after steps: `documents` are those that each step applied to, `after` the last. The steps are
 * `authorship`'s. Nothing is decided: what somebody changes for good is a change by nobody (see `settleOwnChanges`).
 */
export function followSteps(
  suggestions: Suggestions,
  steps: readonly Step[],
  documents: readonly Node[],
  after: Node,
  authorship: Authorship,
): Suggestions {
  let { changes } = suggestions;
  for (const [index, step] of steps.entries()) {
    const [before, next] = [documents[index], documents[index + 1] ?? after];
    if (before === undefined) throw new Error('A step without the document that it applied to');
    const ranges = rangesOfStep(step, before);
    for (const range of ranges) {
      const followed = followRange(changes, range, authorship);
      changes = followed.changes;
      // The places of the ranges before it have not moved yet; what is trimmed by tokens must be whole.
      if (ranges.length > 1) continue;
      const isSearched = range.to - range.from >= longReplacement && range.newLength >= longReplacement;
      changes = trimmedAt(changes, followed.touched, suggestions.original, next, isSearched);
    }
    if (ranges.length > 1) {
      changes = changes.flatMap((change) => leastChanges(change, suggestions.original, next, false));
    }
  }
  // Of blocks that are like each other, one may have gone and another come: nothing is proposed all the same.
  const { original } = suggestions;
  const isSame = original.content.size === after.content.size && original.eq(after);
  return { original, document: after, changes: isSame ? [] : changes };
}

function trimmedAt(
  changes: Suggestions['changes'],
  touched: number,
  original: Node,
  document: Node,
  isSearched: boolean,
): Suggestions['changes'] {
  const change = changes[touched];
  if (change === undefined) return changes;
  const least = leastChanges(change, original, document, isSearched);
  if (least.length === 1 && least[0] === change) return changes;
  return [...changes.slice(0, touched), ...least, ...changes.slice(touched + 1)];
}
