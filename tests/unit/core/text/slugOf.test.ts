import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '#core/text/slugOf';

describe('slugOf', () => {
  it.each([
    ['Förnyad samverkan', 'fornyad-samverkan'],
    ['Åsa Öberg: ”Vi är ÄLDRE”', 'asa-oberg-vi-ar-aldre'],
    ['It’s a dog’s life', 'its-a-dogs-life'],
    ['Café Zürich – Łódź & Ærø', 'cafe-zurich-lodz-aero'],
    ['  2023–2026  ', '2023-2026'],
    ['½ liter', '1-2-liter'],
    ['日本', ''],
    ['', ''],
  ])('%s → %s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('cuts between words at 80 characters', () => {
    const slug = slugOf('ett två tre fyra fem sex sju åtta nio tio '.repeat(5));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.endsWith('-')).toBe(false);
    expect('ett-tva-tre-fyra-fem-sex-sju-atta-nio-tio-'.repeat(5)).toContain(`${slug}-`);
  });

  it('always gives a name that files and addresses may have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slugOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
        expect(slugOf(text).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
