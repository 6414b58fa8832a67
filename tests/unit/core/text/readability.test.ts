import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLines } from '#core/text/columnLines';
import { countSentences } from '#core/text/countSentences';
import { lixLevelOf, lixOf, readabilityOf, sumOfReadability } from '#core/text/readability';

describe('countSentences', () => {
  it.each([
    ['', 0],
    [' … – ', 0],
    ['Bron öppnar', 1],
    ['Bron öppnar. Många väntar! Eller?', 3],
    ['Den öppnar kl. 18 på lördag, bl.a. för bussar.', 1],
    ['”Äntligen!” Så sade J. A. Berg.', 2],
    ['Vänta … det kommer mer. Nu.', 2],
    ['Den 3. maj kom de. Dr. Ek talade.', 2],
    ['Var är han? undrade hon.', 1],
    ['Mr. Fox left at 5 p.m. on Monday.', 1],
    ['Slut.\nNy rad.', 2],
  ])('%j has %i', (text, count) => {
    expect(countSentences(text)).toBe(count);
  });

  it('never gives more sentences than words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const count = countSentences(text);
        expect(count).toBeLessThanOrEqual(text.length);
        expect(count > 0).toBe(/[\p{L}\p{N}]/u.test(text));
      }),
    );
  });
});

describe('LIX', () => {
  it('is words a sentence and long words in a hundred', () => {
    const text = 'Kommunen bygger en ny bro. Den blir klar om ett år.';
    expect(readabilityOf(text)).toEqual({ wordCount: 11, longWordCount: 1, sentenceCount: 2 });
    expect(lixOf(readabilityOf(text))).toBe(Math.round(11 / 2 + 100 / 11));
    expect(lixOf(readabilityOf('—'))).toBeNull();
  });

  it('of several blocks is that of all their sentences', () => {
    const parts = ['Bron öppnar.', 'Många väntar på besked.'].map(readabilityOf);
    expect(sumOfReadability(parts)).toEqual({ wordCount: 6, longWordCount: 0, sentenceCount: 2 });
  });

  it.each([
    [29, 'very-easy'],
    [30, 'easy'],
    [49, 'medium'],
    [50, 'hard'],
    [60, 'very-hard'],
  ] as const)('%i is %s', (lix, level) => {
    expect(lixLevelOf(lix)).toBe(level);
  });
});

describe('columnLines', () => {
  it.each([
    ['', 10, 0],
    ['Bron', 10, 1],
    ['Bron öppna', 10, 1],
    ['Bron öppnar', 10, 2],
    ['a b c d e f', 3, 3],
    ['samverkansöverenskommelse', 10, 3],
    ['10\u00a0000 kr', 6, 2],
  ])('%j in lines of %i: %i', (text, characters, lines) => {
    expect(columnLines(text, characters)).toBe(lines);
  });

  it('is never less than the characters need', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/u)), fc.integer({ min: 5, max: 80 }), (words, width) => {
        const text = words.join(' ');
        const lines = columnLines(text, width);
        expect(lines).toBeGreaterThanOrEqual(Math.ceil(words.join('').length / width));
        expect(lines).toBeLessThanOrEqual(words.reduce((sum, word) => sum + Math.ceil(word.length / width), 0));
      }),
    );
  });
});
