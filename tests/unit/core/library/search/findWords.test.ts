import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, foldedWords } from '#core/library/search/findWords';
import { foldWord } from '#core/library/search/foldWord';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'B', 'å', 'Ö', 'é', ' ', '-', '–', ':', '”', '.', '7', '\n', '\u00ad', '\u0301'),
  }),
);

describe('findWords', () => {
  it('finds what stands between signs and spaces, and where', () => {
    expect(findWords('EU:s mål – 3,5 % (idén)')).toEqual([
      { folded: 'eu', start: 0, end: 2 },
      { folded: 's', start: 3, end: 4 },
      { folded: 'mål', start: 5, end: 8 },
      { folded: '3', start: 11, end: 12 },
      { folded: '5', start: 13, end: 14 },
      { folded: 'iden', start: 18, end: 22 },
    ]);
  });

  it('gives for any text the same words with and without their places, in order and apart', () => {
    fc.assert(
      fc.property(text, (string) => {
        const words = findWords(string);
        expect(foldedWords(string)).toEqual(words.map(({ folded }) => folded));
        for (const [index, { folded, start, end }] of words.entries()) {
          expect(foldWord(string.slice(start, end))).toBe(folded);
          expect(start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
