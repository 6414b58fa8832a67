import type { TokenGroup } from './diffTokens';

/** A match this many times shorter than the changes on both its sides is no help to a reader. */
const slightness = 3;

/**
 * Takes matches that are only chance (a space, an “och” between two rewritten sentences) into the changes around
 * them, so that a rewritten passage reads as one deletion and one insertion. Where words were only added or only
 * taken away, each stays by itself.
 */
export function joinSlightMatches(groups: readonly TokenGroup[]): readonly TokenGroup[] {
  const result: TokenGroup[] = [];
  for (const group of groups) {
    const [change, match] = [result.at(-2), result.at(-1)];
    const isBetweenChanges = change !== undefined && match?.isEqual === true && !group.isEqual;
    if (isBetweenChanges && isSlight(match, change, group)) {
      result.splice(-2, 2, {
        isEqual: false,
        before: [...change.before, ...match.before, ...group.before],
        after: [...change.after, ...match.after, ...group.after],
      });
    } else result.push(group);
  }
  return result;
}

function isSlight(match: TokenGroup, change: TokenGroup, next: TokenGroup): boolean {
  const isReplacement = change.before.length + next.before.length > 0 && change.after.length + next.after.length > 0;
  const length = lengthOf(match.before) * slightness;
  return isReplacement && length <= sizeOf(change) && length <= sizeOf(next);
}

function sizeOf({ before, after }: TokenGroup): number {
  return Math.max(lengthOf(before), lengthOf(after));
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.join('').trim().length;
}
