import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTokens } from '#core/compare/diffTokens';

/** Few different words, so that there are many equally good ways from one text to the other. */
const tokens = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '.'), { maxLength: 30 });

describe('diffTokens', () => {
  it('gives both texts, in groups of equal and changed tokens in turn', () => {
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        const groups = diffTokens(before, after);
        expect(groups.flatMap((group) => group.before)).toEqual(before);
        expect(groups.flatMap((group) => group.after)).toEqual(after);
        for (const [index, group] of groups.entries()) {
          expect(group.isEqual).not.toBe(groups[index - 1]?.isEqual);
          expect(group.isEqual && group.before.join('|') !== group.after.join('|')).toBe(false);
        }
      }),
    );
  });

  it('swaps the sides with the texts', () => {
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        const swapped = diffTokens(after, before).map((group) => [group.isEqual, group.after, group.before]);
        expect(diffTokens(before, after).map((group) => [group.isEqual, group.before, group.after])).toEqual(swapped);
      }),
    );
  });

  it('answers at once for texts that have next to nothing in common', () => {
    const [before, after] = ['ett', 'två'].map((word) =>
      Array.from({ length: 20_000 }, (_, index) => `${word}${index}`),
    );
    const groups = diffTokens([...(before ?? []), '.', 'slut'], [...(after ?? []), '.', 'slut']);
    expect(groups.map(({ isEqual }) => isEqual)).toEqual([false, true]);
  });
});
