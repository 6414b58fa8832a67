import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldErrorText } from '../../../../renderer/features/houseStyle/fieldErrorText';
import { failureText, problemText } from '../../../../renderer/language/failureText';
import { startLanguageForTests } from './startLanguageForTests';

beforeAll(startLanguageForTests);

const text = (place: string, code: Parameters<typeof problemText>[1]['code'], facts = {}) =>
  problemText(i18next.t, { place, code, facts });
const faultOf = (reason: string) =>
  fieldErrorText(i18next.t, {
    field: 'pattern',
    line: null,
    isMissing: false,
    problem: { place: 'rules[0].pattern', code: 'pattern-broken', facts: { found: '(', reason } },
  });

describe('problemText', () => {
  it('tells the place, or line and column, and kinds of value in words', () => {
    expect(text('rules[1].message', 'wrong-type', { expected: 'string', found: 'number' })).toBe(
      'rules[1].message: väntade en text, fann ett tal',
    );
    expect(text('', 'not-yaml', { where: '3:7' })).toBe('rad 3:7: varken JSON eller YAML, eller avhuggen');
    expect(text('a', 'wrong-value', { expected: 'x | y', found: '"z"' })).toBe('a: väntade x | y, fann "z"');
    expect(text('a', 'wrong-value', { expected: '', found: '"z"' })).toBe('a: "z" kan inte stå här');
  });
});

it('tells a damaged file of rules with its place, the first faults and what to do', () => {
  const problems = [0, 1, 2, 3, 4].map((at) => ({
    place: `rules[${at}].id`,
    code: 'rule-id-twice' as const,
    facts: { found: 'a' },
  }));
  const text = failureText(i18next.t, { code: 'rules-damaged', filePath: '/b/house-style/x.yaml', problems });
  expect(text).toContain('/b/house-style/x.yaml kan inte användas: rules[0].id: två regler heter a;');
  expect(text).toContain('och 2 fel till. Rätta filen');
});

it('tells what is wrong with a pattern in the user’s language', () => {
  expect(faultOf('missing closing ): `(a`')).toBe('Mönstret går inte att läsa: en parentes öppnas men stängs inte.');
  expect(faultOf('missing argument to repetition operator: `*`')).toBe(
    'Mönstret går inte att läsa: * har inget före sig att upprepa.',
  );
  expect(faultOf('something new')).toBe('Mönstret går inte att läsa: something new.');
});
