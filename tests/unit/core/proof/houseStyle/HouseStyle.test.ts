import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { tryRule } from '#core/proof/houseStyle/tryRule';
import type { BlockContent } from '#core/proof/proofBlocks';

const rule = (given: Partial<HouseRule>): HouseRule => ({ id: 'a', category: 'words', message: 'Nej.', ...given });
const file = (rules: readonly HouseRule[], language: string | null = null) => ({
  format: 'spalt-house-style' as const,
  version: 1 as const,
  name: 'Prov',
  language,
  rules: [...rules],
});
const block = (text: string, type = 'paragraph', ancestors: readonly string[] = []): BlockContent => ({
  type,
  text,
  marks: [],
  attributes: {},
  ancestors: ancestors.map((each) => ({ type: each, attributes: {} })),
});
const found = (rules: readonly HouseRule[], given: string | BlockContent) => {
  const content = typeof given === 'string' ? block(given) : given;
  return new HouseStyle([file(rules)], 'sv').findIn(content, 'sv').map(({ from, to }) => content.text.slice(from, to));
};

const fixes = (given: Partial<HouseRule>, text: string) =>
  new HouseStyle([file([rule(given)])], 'sv')
    .findIn(block(text), 'sv')
    .flatMap((finding) => finding.fixes.map((fix) => (fix.kind === 'replace' ? fix.text : fix.kind)));

describe('HouseStyle', () => {
  it('finds words and phrases, whole and whatever their case', () => {
    const rules = [rule({ words: ['idag', 'på daglig basis', 't.ex.', 'Anna’s'] })];
    expect(found(rules, "Idag, idags och IDAG: på  daglig, på\u00a0daglig basis. T.ex. Annas, Anna's.")).toEqual([
      'Idag',
      'IDAG',
      'på\u00a0daglig basis',
      'T.ex.',
      "Anna's",
    ]);
  });

  it('heeds case where the rule does', () => {
    expect(found([rule({ words: ['VD'], matchCase: true })], 'VD och vd, VD:n')).toEqual(['VD', 'VD']);
  });

  it('finds patterns where words begin and end, and flags the group `hit` alone', () => {
    expect(found([rule({ pattern: '(\\d+) ?%' })], '5 % och 7%')).toEqual(['5 %', '7%']);
    expect(found([rule({ pattern: 'bro' })], 'bro, brons, tunnelbro')).toEqual(['bro']);
    expect(found([rule({ pattern: 'kl (?<hit>\\d+:\\d+)' })], 'kl 18:30')).toEqual(['18:30']);
  });

  it('knows exceptions', () => {
    const rules = [rule({ words: ['Peking'], except: ['Pekingoperan', 'Peking Post'] })];
    expect(found(rules, 'Peking Post i Peking')).toEqual(['Peking']);
  });

  it('leaves alone what the rule skips', () => {
    const words = ['idag'];
    expect(found([rule({ words, skip: ['quotes'] })], '”Vi ses idag”, säger hon idag.')).toEqual(['idag']);
    expect(found([rule({ words, skip: ['quotes'] })], block('Vi ses idag', 'dialogueLine'))).toEqual([]);
    expect(found([rule({ words, skip: ['tables'] })], block('idag', 'paragraph', ['table', 'tableGrid']))).toEqual([]);
    expect(found([rule({ words, skip: ['headlines'] })], block('idag', 'headline'))).toEqual([]);
    expect(found([rule({ words, skip: ['captions'] })], block('idag', 'caption'))).toEqual([]);
    expect(found([rule({ words })], block('idag', 'byline'))).toEqual([]);
  });

  it('tells of two that overlap the one that begins first, then the longer one', () => {
    const rules = [
      rule({ id: 'a', words: ['prior'] }),
      rule({ id: 'b', words: ['prior to'] }),
      rule({ id: 'c', words: ['to that'] }),
    ];
    expect(found(rules, 'prior to that')).toEqual(['prior to']);
  });

  it('fills replacements: groups, case, and the capital of what was found', () => {
    expect(fixes({ words: ['idag'], replacements: ['i dag'] }, 'Idag idag')).toEqual(['I dag', 'i dag']);
    expect(fixes({ pattern: '(\\d+) ?%', replacements: ['$1 procent'] }, '5%')).toEqual(['5 procent']);
    expect(fixes({ pattern: 'i (?<hit>Maj)', matchCase: true, replacements: ['$lower'] }, 'i Maj')).toEqual(['maj']);
    expect(fixes({ words: ['(m)'], replacements: ['$upper'] }, 'Ek (m)')).toEqual(['(M)']);
    expect(fixes({ words: ['faktiskt'], replacements: [''] }, 'faktiskt')).toEqual(['']);
  });

  it('takes the rules of the article’s language, and the later file’s rule of two with the same id', () => {
    const files = [
      file([rule({ id: 'a', words: ['ett'] }), rule({ id: 'b', words: ['two'], language: 'en' })], 'sv'),
      file([rule({ id: 'a', words: ['ett'], isOff: true }), rule({ id: 'c', words: ['tre'] })], null),
    ];
    const text = 'ett two tre';
    const inLanguage = (language: 'sv' | 'en') =>
      new HouseStyle(files, language).findIn(block(text), language).map(({ from, to }) => text.slice(from, to));
    expect(inLanguage('sv')).toEqual(['tre']);
    expect(inLanguage('en')).toEqual(['two', 'tre']);
  });

  it('finds what a plain search finds, among many words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ö', '-'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.array(word, { maxLength: 30 }), (words, text) => {
        const joined = text.join(' ');
        const single = words.filter((each) => found([rule({ words: [each] })], joined).length > 0);
        const all = new HouseStyle([file(words.map((each, at) => rule({ id: `r${at}`, words: [each] })))], 'sv');
        expect(all.findIn(block(joined), 'sv').length > 0).toBe(single.length > 0);
      }),
    );
  });

  it('stops at what no paragraph needs, and says so', () => {
    const rules = Array.from({ length: 2000 }, (_, at) =>
      rule({ id: `r${at}`, pattern: `[a-y]+${at}?z?[a-z]{1,200}` }),
    );
    const long = new HouseStyle([file(rules)], 'sv').findIn(block('abc '.repeat(5000)), 'sv');
    expect(long.at(-1)).toMatchObject({ code: 'house-style-cut-short' });
  });

  it('gives messages as they stand, as plain text', () => {
    const message = '<img src=x onerror=alert(1)> {{found}} $t(cli.bug)';
    const [finding] = new HouseStyle([file([rule({ words: ['bro'], message })])], 'sv').findIn(block('bro'), 'sv');
    expect(finding?.facts['message']).toBe(message);
  });
});

describe('tryRule', () => {
  it('tells what a rule would find', () => {
    const tried = tryRule({ ...rule({ words: ['idag'], language: 'en' }), isOff: true }, 'Vi ses idag.', 'sv');
    expect(tried).toMatchObject({ ok: true, value: [{ from: 7, to: 11 }] });
  });
  it('tells what is wrong with a rule', () => {
    expect(tryRule(rule({ pattern: '(' }), '', 'sv')).toMatchObject({
      ok: false,
      error: [{ place: 'rules[0].pattern', code: 'pattern-broken' }],
    });
    expect(tryRule(rule({}), '', 'sv')).toMatchObject({
      ok: false,
      error: [{ place: 'rules[0]', code: 'rule-match' }],
    });
    expect(tryRule({ id: 'A b' }, '', null)).toMatchObject({ ok: false });
  });
});
