import { describe, expect, it } from 'vitest';
import type { Finding } from '#core/proof/Finding';
import { keptFindingOf, withoutKept } from '#core/proof/keptFindings';
import { proofBlocks } from '#core/proof/proofBlocks';
import { documentOf, paragraph } from '../document/build';

const blocksOf = (...texts: readonly string[]) => proofBlocks(documentOf({}, ...texts.map((text) => paragraph(text))));
const finding = (block: number, from: number, to: number, rule = 'idag'): Finding => ({
  check: 'houseStyle',
  code: 'house-style',
  severity: 'warning',
  place: { block, from, to },
  facts: { rule },
  fixes: [],
});

describe('withoutKept', () => {
  const before = blocksOf('Vi ses idag på bron.');
  const kept = keptFindingOf(finding(5, 7, 11), before);

  it('leaves out what is kept, also in another paragraph and after edits on one side', () => {
    expect(kept).toMatchObject({ rule: 'idag', words: 'idag' });
    const all = kept === undefined ? [] : [kept];
    expect(withoutKept([finding(5, 7, 11)], before, all)).toEqual([]);
    expect(withoutKept([finding(6, 7, 11)], blocksOf('Nytt.', 'Vi ses idag under bron.'), all)).toEqual([]);
    expect(withoutKept([finding(5, 6, 10)], blocksOf('Du är idag på bron.'), all)).toHaveLength(0);
  });

  it('still tells other words, other rules, and the same words elsewhere', () => {
    const all = kept === undefined ? [] : [kept];
    expect(withoutKept([finding(5, 0, 2)], before, all)).toHaveLength(1);
    expect(withoutKept([finding(5, 7, 11, 'annan')], before, all)).toHaveLength(1);
    expect(withoutKept([finding(5, 5, 9)], blocksOf('Alla idag vet det.'), all)).toHaveLength(1);
  });

  it('can’t keep what stands outside the text', () => {
    const outside: Finding = { ...finding(0, 0, 0), place: { detail: 'authors' } };
    expect(keptFindingOf(outside, before)).toBeUndefined();
    expect(withoutKept([outside], before, kept === undefined ? [] : [kept])).toEqual([outside]);
  });
});
