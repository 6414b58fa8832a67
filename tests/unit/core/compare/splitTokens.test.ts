import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTokens } from '#core/compare/splitTokens';

describe('splitTokens', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['Det är vår.', ['Det', ' ', 'är', ' ', 'vår', '.']],
    ['EU:s 1:a, it’s 3,5 10.30', ['EU:s', ' ', '1:a', ',', ' ', 'it’s', ' ', '3,5', ' ', '10.30']],
    ['slut.Ny', ['slut', '.', 'Ny']],
    ['e-post – nu', ['e', '-', 'post', ' ', '–', ' ', 'nu']],
    ['ett\ntvå  tre', ['ett', '\n', 'två', '  ', 'tre']],
    ['a\u0308r', ['a\u0308r']],
    ['👩‍👩‍👧‍👦🏳️‍🌈🇸🇪🇳🇴👍🏽', ['👩‍👩‍👧‍👦', '🏳️‍🌈', '🇸🇪', '🇳🇴', '👍🏽']],
  ])('cuts %j', (text, expected) => {
    expect(splitTokens(text)).toEqual(expected);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(splitTokens(text).join('')).toBe(text);
      }),
    );
  });
});
