import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';

const whole = (rules: unknown, beside: object = {}) =>
  JSON.stringify({ format: 'spalt-house-style', version: 1, name: 'Prov', language: 'sv', rules, ...beside });
const rule = { id: 'idag', category: 'words', words: ['idag'], message: 'Skrivs isär.' };
const codes = (text: string) => {
  const read = readHouseStyle(text);
  return read.ok ? [] : read.error.map(({ place, code }) => `${place}: ${code}`);
};

describe('readHouseStyle', () => {
  it('reads JSON and YAML alike', () => {
    const yaml = [
      '# Våra regler',
      'format: spalt-house-style',
      'version: 1',
      'name: Prov',
      'language: sv',
      'rules:',
      '  - id: idag',
      '    category: words',
      '    words: [idag]',
      '    message: Skrivs isär.',
      '',
    ].join('\n');
    expect(readHouseStyle(yaml)).toEqual(readHouseStyle(whole([rule])));
    expect(readHouseStyle(`\uFEFF${whole([rule])}`)).toMatchObject({ ok: true, value: { rules: [rule] } });
  });

  it.each([
    ['nothing', '', [': not-house-style']],
    ['something else', '{"rules": []}', [': not-house-style']],
    ['a newer file', whole([], { version: 2 }), ['version: newer-version']],
    ['broken JSON', '{"format": "spalt-house-style",', [': not-yaml']],
    ['broken YAML', 'a: [', [': not-yaml']],
    ['a rule without its message', whole([{ ...rule, message: undefined }]), ['rules[0].message: missing']],
    ['a rule that looks for nothing', whole([{ id: 'a', category: 'a', message: 'a' }]), ['rules[0]: rule-match']],
    ['a rule that looks in two ways', whole([{ ...rule, pattern: 'a' }]), ['rules[0]: rule-match']],
    ['an id twice', whole([rule, rule]), ['rules[1].id: rule-id-twice']],
    ['a broken pattern', whole([{ ...rule, words: undefined, pattern: '(' }]), ['rules[0].pattern: pattern-broken']],
    [
      'a pattern that looks back',
      whole([{ ...rule, words: undefined, pattern: '(a)\\1' }]),
      ['rules[0].pattern: pattern-broken'],
    ],
    [
      'a pattern that matches nothing at all',
      whole([{ ...rule, words: undefined, pattern: 'a*' }]),
      ['rules[0].pattern: pattern-empty'],
    ],
    ['control characters', whole([{ ...rule, message: 'a\u001b[31m' }]), ['rules[0].message: unfit-characters']],
    ['an unknown key', whole([{ ...rule, mood: 'glad' }]), ['rules[0]: unknown-key']],
    ['an empty word', whole([{ ...rule, words: [' '] }]), ['rules[0].words[0]: wrong-value']],
    [
      'too many rules',
      whole(Array.from({ length: 20_001 }, (_, at) => ({ ...rule, id: `r${at}` }))),
      ['rules: too-long'],
    ],
    ['names for what stands elsewhere', 'a: &a [1]\nb: *a', [': not-yaml']],
    ['a heap of names', 'a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b]', [': not-yaml']],
    ['nesting without end', '['.repeat(100_000), [': not-yaml']],
    ['a prototype', '{"__proto__": {"format": "spalt-house-style"}}', [': not-house-style']],
  ])('refuses %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('says where broken YAML breaks', () => {
    expect(readHouseStyle('a: 1\nb: [')).toMatchObject({ ok: false, error: [{ facts: { where: '2:5' } }] });
  });

  it('takes whatever comes without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readHouseStyle(text).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(fc.constantFrom('id', 'words', 'pattern', 'message', 'category', 'skip'), fc.anything()),
        ),
        (rules) => {
          readHouseStyle(whole(rules));
        },
      ),
    );
  });
});
