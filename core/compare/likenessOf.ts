import type { BlockProfile } from './BlockProfile';

/** The share of words that must have stayed for a paragraph that grew or was cut to be the same paragraph. */
const keptShare = 0.8;
const fewestKeptWords = 3;

/**
 * How alike two blocks are, from 0 (nothing in common, or of different kinds) to 1 (the same). Two blocks share what
 * words they have in common, as twice that number over the number of words in both (Dice, 1945); a block that begins
 * or ends as the other does, and is mostly that, is like it however much was added.
 */
export function likenessOf(one: BlockProfile, other: BlockProfile): number {
  if (one.kind !== other.kind) return 0;
  if (one.key === other.key) return 1;
  const [fewer, more] = [one.words.length, other.words.length].toSorted((a, b) => a - b);
  if (fewer === undefined || more === undefined || fewer === 0) return 0;
  const shared = sharedCount(one.sortedWords, other.sortedWords);
  const likeness = (2 * shared) / (fewer + more);
  if (fewer < fewestKeptWords || shared < keptShare * fewer) return likeness;
  const keptEnds = Math.min(fewer, commonStart(one.words, other.words) + commonEnd(one.words, other.words));
  return keptEnds < keptShare * fewer ? likeness : Math.max(likeness, (keptShare * keptEnds) / fewer);
}

function sharedCount(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return shared;
}

function commonStart(one: readonly number[], other: readonly number[]): number {
  const end = Math.min(one.length, other.length);
  let length = 0;
  while (length < end && one[length] === other[length]) length++;
  return length;
}

function commonEnd(one: readonly number[], other: readonly number[]): number {
  const end = Math.min(one.length, other.length);
  let length = 0;
  while (length < end && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
