import { describe, expect, it } from 'vitest';
import type { HouseRule, HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { planRules } from '#core/proof/houseStyle/planRules';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { newRuleId, ruleBook, withRule, withSwitched, withoutRule } from '#core/proof/houseStyle/RuleBook';
import { writeHouseStyle } from '#core/proof/houseStyle/writeHouseStyle';

const rule = (id: string, given: Partial<HouseRule> = {}): HouseRule => ({
  id,
  category: 'words',
  words: [id],
  message: 'Nej.',
  ...given,
});
const file = (language: string | null, ...rules: readonly HouseRule[]): HouseStyleFile => ({
  format: 'spalt-house-style',
  version: 1,
  name: 'Prov',
  language,
  rules: [...rules],
});
const shipped = [file('sv', rule('a'), rule('b')), file('en', rule('c'))];
const bookOf = (edited: readonly HouseRule[]) =>
  ruleBook({
    shipped,
    files: [{ name: 'x.yaml', file: file(null, rule('b', { message: 'Vår.' }), rule('d')) }],
    edited,
  });
const entryOf = (edited: readonly HouseRule[], id: string) => {
  const found = bookOf(edited).find((entry) => entry.rule.id === id);
  if (found === undefined) throw new Error(`No rule ${id}`);
  return found;
};

describe('ruleBook', () => {
  it('has each id once, the newsroom’s first, with what would hold without the app', () => {
    const book = bookOf([rule('a', { words: ['aa'] }), rule('e')]);
    expect(book.map(({ rule: { id }, origin }) => `${id} ${origin}`)).toEqual([
      'a app',
      'e app',
      'b file',
      'd file',
      'c spalt',
    ]);
    expect(book[0]).toMatchObject({ isEdited: true, replaced: { id: 'a', words: ['a'], language: 'sv' } });
    expect(book[1]).toMatchObject({ replaced: null });
    expect(book[2]).toMatchObject({ fileName: 'x.yaml', isEdited: false });
    expect(book[4]?.rule.language).toBe('en');
  });

  it('switches a rule of Spalt’s off, which stays Spalt’s, and on again without a trace', () => {
    const off = withSwitched([], entryOf([], 'a'), true);
    expect(off).toEqual([rule('a', { language: 'sv', isOff: true })]);
    expect(entryOf(off, 'a')).toMatchObject({ origin: 'spalt', isEdited: true });
    expect(withSwitched(off, entryOf(off, 'a'), false)).toEqual([]);
  });

  it('switches the newsroom’s own rules and those of other files', () => {
    const own = [rule('e')];
    const off = withSwitched(own, entryOf(own, 'e'), true);
    expect(off).toEqual([rule('e', { isOff: true })]);
    expect(withSwitched(off, entryOf(off, 'e'), false)).toEqual(own);
    expect(withSwitched([], entryOf([], 'd'), true)).toEqual([rule('d', { isOff: true })]);
  });

  it('puts rules in place and takes them away', () => {
    expect(withRule([rule('a'), rule('b')], rule('a', { message: 'Jo.' }))).toEqual([
      rule('a', { message: 'Jo.' }),
      rule('b'),
    ]);
    expect(withoutRule([rule('a'), rule('b')], 'a')).toEqual([rule('b')]);
  });

  it('holds a rule of the newsroom in place of Spalt’s in whatever language', () => {
    const block = { type: 'paragraph', text: 'a och b', marks: [], attributes: {}, ancestors: [] };
    const style = new HouseStyle([...shipped, file(null, rule('a', { language: 'en' }))], 'sv');
    expect(style.findIn(block, 'sv').map(({ facts }) => facts['rule'])).toEqual(['b']);
  });
});

it('names a new rule after what it looks for', () => {
  expect(newRuleId(rule('x', { words: ['På daglig basis!'] }), new Set())).toBe('pa-daglig-basis');
  expect(newRuleId({ category: 'Tal', pattern: '\\d' }, new Set(['tal', 'tal-2']))).toBe('tal-3');
  expect(newRuleId({ category: 'x', words: ['Ω'] }, new Set())).toBe('rule');
});

it('writes a file that is read again', () => {
  const rules = [rule('a', { language: 'sv' }), rule('b')];
  expect(readHouseStyle(writeHouseStyle('Våra', rules))).toMatchObject({
    ok: true,
    value: { name: 'Våra', language: null, rules },
  });
});

it('plans what taking a table in does', () => {
  const plan = planRules(
    [rule('a'), rule('b'), rule('c')],
    [rule('b', { isOff: false }), rule('d'), rule('c', { words: ['x'] })],
  );
  expect(plan.added.map(({ id }) => id)).toEqual(['d']);
  expect(plan.changed.map(({ id }) => id)).toEqual(['c']);
  expect(plan.sameCount).toBe(1);
  expect(plan.rules.map(({ id, words }) => `${id} ${words?.[0]}`)).toEqual(['a a', 'b b', 'c x', 'd d']);
});
