import { describe, expect, it } from 'vitest';
import { maximumHouseStyleSize } from '#core/proof/houseStyle/maximumHouseStyleSize';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { tryRules } from '#core/proof/houseStyle/tryRules';

function fileOf(rules: readonly object[], language: string | null = null): string {
  const all = rules.map((rule, index) => ({ id: `r${index}`, category: 'x', message: 'x', ...rule }));
  return JSON.stringify({ format: 'spalt-house-style', version: 1, name: 'x', language, rules: all });
}

describe('tryRules', () => {
  it('counts words, exceptions and instructions of patterns, in the language that has most', () => {
    expect(tryRules(fileOf([{ words: ['a', 'b'], except: ['c a'] }]))).toBe(3);
    expect(tryRules(fileOf([{ words: ['a'] }, { words: ['b', 'c'], language: 'de' }]))).toBe(3);
    expect(tryRules(fileOf([{ words: ['a'] }, { words: ['b'], isOff: true }], 'fi'))).toBe(1);
    expect(tryRules(fileOf([{ pattern: 'abc' }]))).toBeGreaterThan(3);
  });

  it('leaves it to others to tell what is wrong with a file', () => {
    expect(tryRules('{')).toBe(0);
    expect(tryRules(fileOf([{ pattern: '(' }]))).toBe(0);
  });
});

describe('readHouseStyle', () => {
  it('refuses rules that come to more than may be looked for, at the rule that is too much', () => {
    const many = Array.from({ length: 500 }, (_, index) => `w${index}`);
    const rules = Array.from({ length: maximumHouseStyleSize / 500 + 2 }, () => ({ words: many }));
    expect(readHouseStyle(fileOf(rules.slice(2))).ok).toBe(true);
    expect(readHouseStyle(fileOf(rules))).toMatchObject({
      ok: false,
      error: [{ place: 'rules[1000]', code: 'rules-too-heavy', facts: { maximum: maximumHouseStyleSize } }],
    });
  });
});
