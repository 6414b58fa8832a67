import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedEnd, typographyRules } from '#core/text/typography/typographyRules';

/** What stands there after a text has been typed key by key. A fixed space shows as `~`. */
function typed(language: string, keys: string): string {
  const rules = typographyRules(language);
  let text = '';
  for (const key of keys) {
    text += key;
    const mended = mendedEnd(rules, text);
    if (mended !== undefined) text = text.slice(0, mended.start) + mended.text;
  }
  return text.replaceAll('\u00a0', '~');
}

describe('typography in Swedish', () => {
  it.each([
    ['"Hej", sa hon.', '”Hej”, sa hon.'],
    ["Hon sa 'hej'", 'Hon sa ’hej’'],
    ['Det var så ... men', 'Det var så … men'],
    ['Bron - den nya - är klar', 'Bron – den nya – är klar'],
    ['åren 2023-2026.', 'åren 2023–2026.'],
    ['åren 2023-26 ', 'åren 2023–26 '],
    ['sidorna 4-12,', 'sidorna 4–12,'],
    ['10 000 kronor', '10~000 kronor'],
    ['1 609 000 invånare', '1~609~000 invånare'],
    ['5 % av', '5~% av'],
    ['kl. 18.30', 'kl.~18.30'],
    ['§ 4', '§~4'],
    ['140 m lång', '140~m lång'],
    ['41 kr.', '41~kr.'],
    ['A. Lindgren', 'A.~Lindgren'],
    ['3x4 meter', '3×4 meter'],
    ['3 x 4 meter', '3~×~4 meter'],
  ])('%s → %s', (keys, text) => {
    expect(typed('sv', keys)).toBe(text);
  });

  it.each([
    'den 2026-11-23 ',
    'i 2026-11 ',
    'ring 070-123 45 67 ',
    'ring 0302-12 34 56 ',
    'trygghets- och säkerhetsfrågor',
    'resultatet blev 3-1 ',
    '2026 000000',
    'vid 18.30-tiden',
    'E20 och väg 190',
    'klass 3 B',
    'hej.. nej',
    '0x12',
    'max 4',
    'en meter',
  ])('leaves %s alone', (keys) => {
    expect(typed('sv', keys)).toBe(keys);
  });
});

describe('typography in English', () => {
  it.each([
    ['"Well," she said.', '“Well,” she said.'],
    ["It's the 'new' bridge", 'It’s the ‘new’ bridge'],
    ['("yes")', '(“yes”)'],
    ['pages 4-12 ', 'pages 4–12 '],
  ])('%s → %s', (keys, text) => {
    expect(typed('en', keys)).toBe(text);
  });

  it('leaves the clock to Swedish', () => {
    expect(typed('en', 'kl. 18')).toBe('kl. 18');
  });
});

const keysOfInterest = Array.from('ab A.B"\'-–x0123 %§§.,()kl');

/** Letters, digits and the signs that no rule changes. */
function signs(text: string): string {
  return text.replace(/[^\p{L}\p{N}§%]/gu, '');
}

describe('mendedEnd', () => {
  it('keeps every letter and digit, and comes to rest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sv', 'en'),
        fc.string({ unit: fc.constantFrom(...keysOfInterest) }),
        (language, keys) => {
          const text = typed(language, keys);
          expect(signs(text).replaceAll('x', '')).toBe(signs(keys).replaceAll('x', ''));
          const rules = typographyRules(language);
          const once = mendedEnd(rules, text.replaceAll('~', '\u00a0'));
          const end = once === undefined ? undefined : mendedEnd(rules, text.slice(0, once.start) + once.text);
          expect(end).toBeUndefined();
        },
      ),
    );
  });
});
