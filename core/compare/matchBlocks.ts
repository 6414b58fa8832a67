import { BlockProfile } from './BlockProfile';
import type { NodeJson } from './ComparedRow';
import type { LikePair } from './findCandidates';
import { findCandidates } from './findCandidates';
import { heaviestChain } from './heaviestChain';
import { likenessOf } from './likenessOf';

/** Two blocks that are each other's counterpart, by their places in the two lists. */
export interface BlockPair {
  readonly before: number;
  readonly after: number;
}

/** Which blocks of two lists are counterparts. A block is in at most one pair. */
export interface BlockMatches {
  /** Pairs that do not cross, in the order of the lists. */
  readonly inOrder: readonly BlockPair[];
  /** Pairs that cross these: blocks that were moved. */
  readonly moved: readonly BlockPair[];
}

/** A block that is alone in its place on both sides is the same block when it has at least this much in common. */
const leastLikenessInPlace = 0.2;
/** Only what is plainly the same block counts as moved. */
const leastLikenessMoved = 0.7;
const fewestWordsMoved = 4;
const fewestWordsMovedAndChanged = 8;

/** Finds the counterpart of each block. Swapping the lists swaps the sides of each pair and nothing else. */
export function matchBlocks(before: readonly NodeJson[], after: readonly NodeJson[]): BlockMatches {
  const numbers = new Map<string, number>();
  const profileOf = (block: NodeJson): BlockProfile => new BlockProfile(block, numbers);
  const [old, fresh] = [before.map(profileOf), after.map(profileOf)];
  // Among equally good matches the search picks by its direction, so swapped lists are searched in one direction.
  const isSwapped = keysOf(old) > keysOf(fresh);
  const matches = isSwapped ? match(fresh, old) : match(old, fresh);
  if (!isSwapped) return matches;
  const moved = matches.moved.map(swapped);
  return { inOrder: matches.inOrder.map(swapped), moved };
}

function match(before: readonly BlockProfile[], after: readonly BlockProfile[]): BlockMatches {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start]?.key === after[start]?.key) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];

  const candidates = findCandidates(old, fresh);
  const chain = withNeighbours(heaviestChain(candidates), old, fresh);
  const moved = movedPairs(candidates, chain, old, fresh);
  const shifted = (pair: BlockPair): BlockPair => ({ before: pair.before + start, after: pair.after + start });
  return {
    inOrder: [
      ...Array.from({ length: start }, (_, index) => ({ before: index, after: index })),
      ...chain.map(shifted),
      ...Array.from({ length: end }, (_, index) => ({
        before: before.length - end + index,
        after: after.length - end + index,
      })),
    ],
    moved: moved.map(shifted),
  };
}

/** Adds the pairs that only their place between other pairs can tell: equal neighbours, and blocks alone in a gap. */
function withNeighbours(
  chain: readonly BlockPair[],
  before: readonly BlockProfile[],
  after: readonly BlockProfile[],
): readonly BlockPair[] {
  const pairs: BlockPair[] = [];
  let [old, fresh] = [0, 0];
  for (const next of [...chain, { before: before.length, after: after.length }]) {
    let [oldEnd, freshEnd] = [next.before, next.after];
    for (; old < oldEnd && fresh < freshEnd && before[old]?.key === after[fresh]?.key; old++, fresh++) {
      pairs.push({ before: old, after: fresh });
    }
    const last: BlockPair[] = [];
    while (old < oldEnd && fresh < freshEnd && before[oldEnd - 1]?.key === after[freshEnd - 1]?.key) {
      last.unshift({ before: --oldEnd, after: --freshEnd });
    }
    const [one, other] = [before[old], after[fresh]];
    const isAlone = oldEnd - old === 1 && freshEnd - fresh === 1;
    if (isAlone && one !== undefined && other !== undefined && isSameInPlace(one, other)) {
      pairs.push({ before: old, after: fresh });
    }
    pairs.push(...last);
    if (next.before < before.length) pairs.push({ before: next.before, after: next.after });
    [old, fresh] = [next.before + 1, next.after + 1];
  }
  return pairs;
}

function isSameInPlace(one: BlockProfile, other: BlockProfile): boolean {
  if (one.kind !== other.kind) return false;
  const isPicture = one.image !== null;
  const isEmpty = one.words.length === 0 || other.words.length === 0;
  return isPicture || isEmpty || likenessOf(one, other) >= leastLikenessInPlace;
}

function movedPairs(
  candidates: readonly LikePair[],
  chain: readonly BlockPair[],
  before: readonly BlockProfile[],
  after: readonly BlockProfile[],
): readonly BlockPair[] {
  const oldTaken = new Set(chain.map(({ before }) => before));
  const freshTaken = new Set(chain.map(({ after }) => after));
  const moved: BlockPair[] = [];
  for (const pair of candidates.toSorted((one, other) => other.likeness - one.likeness || other.weight - one.weight)) {
    const [one, other] = [before[pair.before], after[pair.after]];
    if (oldTaken.has(pair.before) || freshTaken.has(pair.after) || one === undefined || other === undefined) continue;
    if (!isPlainlySame(one, other, pair.likeness)) continue;
    oldTaken.add(pair.before);
    freshTaken.add(pair.after);
    moved.push({ before: pair.before, after: pair.after });
  }
  return moved.toSorted((one, other) => one.before - other.before);
}

function isPlainlySame(one: BlockProfile, other: BlockProfile, likeness: number): boolean {
  if (one.image !== null && one.image === other.image) return true;
  const words = Math.min(one.words.length, other.words.length);
  return one.key === other.key
    ? words >= fewestWordsMoved
    : likeness >= leastLikenessMoved && words >= fewestWordsMovedAndChanged;
}

function keysOf(profiles: readonly BlockProfile[]): string {
  return profiles.map(({ key }) => key).join('');
}

function swapped({ before, after }: BlockPair): BlockPair {
  return { before: after, after: before };
}
