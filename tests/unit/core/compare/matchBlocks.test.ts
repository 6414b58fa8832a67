import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBlocks } from '#core/compare/matchBlocks';
import { paragraph, rule, subhead } from '../document/build';

const sentences = [
  'Kommunen bygger en ny bro över ån till våren.',
  'Kommunen bygger en ny bro över ån nästa höst.',
  'Skolan får en ny matsal och en större gård.',
  'Skolan får en större matsal och en ny gård.',
  'Färjan ställs in när vinden är för stark.',
] as const;

/** Few and alike, repeated and in any order: there are many equally good matches. */
const blocks = fc.array(
  fc.oneof(
    fc.constantFrom(...sentences).map((text) => paragraph(text)),
    fc.constantFrom(...sentences).map((text) => subhead(text)),
    fc.constantFrom(rule, paragraph()),
  ),
  { maxLength: 12 },
);

describe('matchBlocks', () => {
  it('pairs each block at most once, and in order but for those that were moved', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const { inOrder, moved } = matchBlocks(before, after);
        const all = [...inOrder, ...moved];
        expect(new Set(all.map((pair) => pair.before)).size).toBe(all.length);
        expect(new Set(all.map((pair) => pair.after)).size).toBe(all.length);
        for (const [index, pair] of inOrder.entries()) {
          expect(pair.before).toBeGreaterThan(inOrder[index - 1]?.before ?? -1);
          expect(pair.after).toBeGreaterThan(inOrder[index - 1]?.after ?? -1);
        }
      }),
    );
  });

  it('swaps the sides of each pair with the lists', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const there = matchBlocks(before, after);
        const back = matchBlocks(after, before);
        const pairs = (list: typeof there.moved, isSwapped: boolean) =>
          list.map((pair) => (isSwapped ? [pair.after, pair.before] : [pair.before, pair.after]).join()).toSorted();
        expect(pairs(back.inOrder, true)).toEqual(pairs(there.inOrder, false));
        expect(pairs(back.moved, true)).toEqual(pairs(there.moved, false));
      }),
      { numRuns: 500 },
    );
  });
});
