import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMetadata } from '#core/article/articleFile';
import { foundWordsOf, isKept, withKept } from '#core/proof/keptAsIs';

const text = 'Bron i Lerumm öppnar. Alla i Lerumm är glada.';
const first = foundWordsOf('spelling', text, { from: 7, to: 13 });
const second = foundWordsOf('spelling', text, { from: 29, to: 35 });

describe('what is kept as it is', () => {
  it('is kept in its place, and not where the same words stand elsewhere', () => {
    const kept = withKept([], first, 'here');
    expect(isKept(kept, first)).toBe(true);
    expect(isKept(kept, second)).toBe(false);
  });

  it('is kept in the whole article where that is asked for', () => {
    const kept = withKept([], first, 'everywhere');
    expect(isKept(kept, second)).toBe(true);
  });

  it('is kept for its own check only', () => {
    const kept = withKept([], first, 'everywhere');
    expect(isKept(kept, { ...first, check: 'houseStyle' })).toBe(false);
  });

  it('is kept at the beginning of a text without being kept elsewhere', () => {
    const start = foundWordsOf('spelling', 'Lerumm öppnar', { from: 0, to: 6 });
    const kept = withKept([], start, 'here');
    expect(isKept(kept, start)).toBe(true);
    expect(isKept(kept, first)).toBe(false);
  });

  it('is not kept twice', () => {
    const kept = withKept([], first, 'everywhere');
    expect(withKept(kept, second, 'here')).toBe(kept);
  });

  it('can stand in the file of an article whatever the text is', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anyText, fc.nat(300), fc.nat(300), (any, one, other) => {
        const [from = 0, to = 0] = [one, other].map((at) => Math.min(at, any.length)).toSorted((a, b) => a - b);
        const kept = withKept([], foundWordsOf('spelling', any, { from, to }), 'here');
        expect(articleMetadata.shape.keptAsIs.safeParse(kept).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
