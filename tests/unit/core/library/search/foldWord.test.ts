import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '#core/library/search/foldWord';

describe('foldWord', () => {
  it.each([
    ['Skolan', 'skolan'],
    ['ÅÄÖ', 'åäö'],
    ['A\u030ar', 'år'],
    ['Idén', 'iden'],
    ['Müller', 'muller'],
    ['Señor', 'senor'],
    ['København', 'köbenhavn'],
    ['Ærø', 'ärö'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Þór', 'thor'],
    ['sko\u00adlan', 'skolan'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﬁnal', 'final'],
    ['２０２６', '2026'],
  ])('%s → %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('keeps å, ä and ö apart from a and o', () => {
    expect(new Set(['ar', 'år', 'är', 'or', 'ör'].map(foldWord)).size).toBe(5);
  });

  it('changes nothing more when any letter is folded again', () => {
    const changing: string[] = [];
    for (let code = 0; code <= 0x10_ff_ff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const folded = foldWord(String.fromCodePoint(code));
      if (foldWord(folded) !== folded) changing.push(code.toString(16));
    }
    expect(changing).toEqual([]);
  });

  it('changes nothing more when a word is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});
