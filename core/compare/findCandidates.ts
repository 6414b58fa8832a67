import type { BlockProfile } from './BlockProfile';
import type { Candidate } from './heaviestChain';
import { likenessOf } from './likenessOf';

/** A pair of blocks that may be counterparts. */
export interface LikePair extends Candidate {
  /** See {@link likenessOf}. */
  readonly likeness: number;
}

/** Blocks that have less in common are two blocks, not one that was changed. */
const leastLikeness = 0.4;
/** How many of the blocks that share rare words with a block are looked at more closely. */
const closerLooks = 8;
/** Heavier than all text: fields and captions are always counterparts. */
const weightOfSingles = 1e9;
/** Weights of text are in words; for equal blocks they are not counted but guessed from the length of the key. */
const charactersInWord = 7;
/** A picture is as good as this many words. */
const weightOfPictures = 20;

/**
 * The pairs of blocks that may be counterparts. A block of which each side has exactly one is paired with no other;
 * blocks that repeat (empty paragraphs, rules) are left out: only their neighbours can tell which is which.
 */
export function findCandidates(before: readonly BlockProfile[], after: readonly BlockProfile[]): readonly LikePair[] {
  const pairs: LikePair[] = [];
  const isPaired: [Set<number>, Set<number>] = [new Set(), new Set()];
  const pair = (old: number, fresh: number, likeness: number, weight: number): void => {
    pairs.push({ before: old, after: fresh, likeness, weight });
    isPaired[0].add(old);
    isPaired[1].add(fresh);
  };
  const pairUnique = (nameOf: (profile: BlockProfile) => string | null, weightOf: (one: BlockProfile) => number) => {
    const inAfter = uniqueIndexes(after, nameOf);
    for (const [name, old] of uniqueIndexes(before, nameOf)) {
      const fresh = inAfter.get(name);
      const [one, other] = [before[old], fresh === undefined ? undefined : after[fresh]];
      if (fresh === undefined || one === undefined || other === undefined) continue;
      if (!isPaired[0].has(old) && !isPaired[1].has(fresh)) {
        pair(old, fresh, Math.max(leastLikeness, likenessOf(one, other)), weightOf(one));
      }
    }
  };
  pairUnique(
    ({ isOneOfItsKind, kind }) => (isOneOfItsKind ? kind : null),
    () => weightOfSingles,
  );
  pairUnique(
    ({ key }) => key,
    ({ image, key }) => key.length / charactersInWord + (image === null ? 0 : weightOfPictures),
  );
  pairUnique(
    ({ image }) => image,
    ({ key }) => key.length / charactersInWord + weightOfPictures,
  );
  const finder = new WordFinder(after, (index) => !isPaired[1].has(index));
  for (const [old, profile] of before.entries()) {
    if (isPaired[0].has(old)) continue;
    for (const fresh of finder.indexesLike(profile)) {
      const other = after[fresh];
      const likeness = other === undefined ? 0 : likenessOf(profile, other);
      if (other === undefined || likeness < leastLikeness || profile.key === other.key) continue;
      const weight = likeness * Math.min(profile.words.length, other.words.length);
      pairs.push({ before: old, after: fresh, likeness, weight });
    }
  }
  return pairs;
}

function uniqueIndexes(
  profiles: readonly BlockProfile[],
  nameOf: (profile: BlockProfile) => string | null,
): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, profile] of profiles.entries()) {
    const name = nameOf(profile);
    if (name === null) continue;
    if (indexes.has(name)) repeated.add(name);
    indexes.set(name, index);
  }
  for (const name of repeated) indexes.delete(name);
  return indexes;
}

/** Which blocks hold a word. Words that many blocks hold tell nothing and are left out. */
class WordFinder {
  readonly #blocksOf = new Map<number, number[]>();
  readonly #most: number;

  constructor(profiles: readonly BlockProfile[], isWanted: (index: number) => boolean) {
    this.#most = Math.max(closerLooks, profiles.length / 10);
    for (const [index, { words }] of profiles.entries()) {
      if (!isWanted(index)) continue;
      for (const word of new Set(words)) {
        const blocks = this.#blocksOf.get(word);
        if (blocks === undefined) this.#blocksOf.set(word, [index]);
        else blocks.push(index);
      }
    }
  }

  /** The blocks that share most of the telling words of a block, the best first. */
  indexesLike({ words }: BlockProfile): readonly number[] {
    const counts = new Map<number, number>();
    for (const word of new Set(words)) {
      const blocks = this.#blocksOf.get(word) ?? [];
      if (blocks.length <= this.#most) for (const index of blocks) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    return [...counts]
      .toSorted(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other)
      .slice(0, closerLooks)
      .map(([index]) => index);
  }
}
