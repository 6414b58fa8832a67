import { describe, expect, it } from 'vitest';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import type { BookRule } from '#core/proof/houseStyle/RuleBook';
import type { RuleSearch } from '../../../../../renderer/features/houseStyle/findRules';
import { findRules } from '../../../../../renderer/features/houseStyle/findRules';

const entry = (id: string, origin: BookRule['origin'], more: Partial<HouseRule> = {}): BookRule => ({
  rule: { id, category: 'words', words: [id], message: 'Nej.', ...more },
  origin,
  fileName: null,
  replaced: null,
  isEdited: origin === 'app',
});
const rules = [
  entry('hängbron', 'app', { replacements: ['bron'], category: 'namn' }),
  entry('idag', 'spalt', { message: 'Skrivs isär.' }),
  entry('vd', 'file', { isOff: true }),
];
const found = (search: Partial<RuleSearch>) =>
  findRules(rules, { text: '', scope: 'all', category: '', ...search }).map(({ rule }) => rule.id);

describe('findRules', () => {
  it('finds by what a rule looks for, says and suggests, in any order', () => {
    expect(found({})).toEqual(['hängbron', 'idag', 'vd']);
    expect(found({ text: ' ISÄR idag' })).toEqual(['idag']);
    expect(found({ text: 'bron' })).toEqual(['hängbron']);
    expect(found({ text: 'flod' })).toEqual([]);
  });
  it('leaves out whose rules, and which, are not wanted', () => {
    expect(found({ scope: 'newsroom' })).toEqual(['hängbron', 'vd']);
    expect(found({ scope: 'spalt' })).toEqual(['idag']);
    expect(found({ scope: 'off' })).toEqual(['vd']);
    expect(found({ category: 'namn' })).toEqual(['hängbron']);
  });
});
