import { describe, expect, it } from 'vitest';
import type { CheckName } from '#core/proof/Finding';
import type { Header } from '../../document/build';
import { documentOf } from '../../document/build';
import type { Beside } from './checkCases';
import { findingsOf } from './checkCases';

const codes = (check: CheckName, header: Header, beside: Beside = {}, language = 'sv') =>
  findingsOf(check, language, documentOf(header), beside).map(({ code }) => code);
const letters = (count: number): string => 'bro '.repeat(Math.ceil(count / 4)).slice(0, count - 1) + 'n';
const headlines = { web: null, print: null, push: null, social: null };

describe('headlineLength', () => {
  it.each<[string, string, Beside, readonly string[]]>([
    ['none', '', {}, ['headline-missing']],
    ['one that search results cut', letters(71), {}, ['headline-long-search']],
    ['one too long for print as well', letters(81), {}, ['headline-long-search', 'headline-long-print']],
    [
      'one too long for the page',
      letters(101),
      {},
      ['headline-long-web', 'headline-long-search', 'headline-long-print'],
    ],
    [
      'a long one for the web',
      'Ny bro',
      { alternativeHeadlines: { ...headlines, web: letters(75) } },
      ['headline-long-search'],
    ],
    [
      'a long one for print',
      'Ny bro',
      { alternativeHeadlines: { ...headlines, print: letters(85) } },
      ['headline-long-print'],
    ],
  ])('flags %s', (_, headline, beside, expected) => {
    expect(codes('headlineLength', { headline }, beside)).toEqual(expected);
    expect(codes('headlineLength', { headline }, beside, 'en')).toEqual(expected);
  });
  it.each<[string, string, Beside]>([
    ['short', 'Ny bro', {}],
    ['just short enough', letters(70), {}],
    ['of letters with accents', 'e\u0301'.repeat(70), {}],
    [
      'long, with shorter ones for search and print',
      letters(95),
      { alternativeHeadlines: { ...headlines, web: 'Bro', print: 'Bro' } },
    ],
    ['of emoji', '👩‍👩‍👧'.repeat(60), {}],
  ])('does not flag one that is %s', (_, headline, beside) => {
    expect(codes('headlineLength', { headline }, beside)).toEqual([]);
  });
});

describe('standfirstLength', () => {
  it.each([
    ['', 'standfirst-missing'],
    ['   ', 'standfirst-missing'],
    ['Ny bro.', 'standfirst-short'],
    [letters(39), 'standfirst-short'],
    [letters(321), 'standfirst-long'],
    [letters(900), 'standfirst-long'],
  ])('flags %j', (standfirst, expected) => {
    expect(codes('standfirstLength', { standfirst })).toEqual([expected]);
  });
  it.each([40, 80, 120, 200, 320])('does not flag one of %d characters', (count) => {
    expect(codes('standfirstLength', { standfirst: letters(count) })).toEqual([]);
  });
});

describe('dateline', () => {
  it.each([
    ['', 'dateline-missing', undefined],
    ['Lerum', 'dateline-capitals', 'LERUM'],
    ['Västra Götaland', 'dateline-capitals', 'VÄSTRA GÖTALAND'],
    ['LERUM |', 'dateline-form', 'LERUM'],
    ['Lerum.', 'dateline-form', 'LERUM'],
    ['LERUM –', 'dateline-form', 'LERUM'],
    ['2026', 'dateline-form', undefined],
    ['London (Reuters)', 'dateline-capitals', 'LONDON (Reuters)'],
  ])('flags %j', (dateline, code, fix) => {
    const found = findingsOf('dateline', 'sv', documentOf({ dateline }));
    expect(found).toMatchObject([{ code, fixes: fix === undefined ? [] : [{ kind: 'replace', text: fix }] }]);
  });
  it.each(['LERUM', 'VÄSTRA GÖTALAND', 'LONDON (Reuters)', 'WASHINGTON, D.C.', 'MALMÖ/LUND', 'ST. LOUIS'])(
    'does not flag %s',
    (dateline) => {
      expect(codes('dateline', { dateline })).toEqual([]);
    },
  );
});

describe('byline', () => {
  const author = { name: 'Anna Ek', role: null, address: null };
  it.each(['', '  ', 'Av', 'By ', 'Text:', 'Text och foto:', '– '])('flags %j', (byline) => {
    expect(codes('byline', { byline })).toEqual(['byline-missing']);
  });
  it.each<[string, Beside]>([
    ['Av Anna Ek', {}],
    ['Anna Ek', {}],
    ['By Jane Doe', {}],
    ['Redaktionen', {}],
    ['Text och foto: Bo Lind', {}],
    ['', { authors: [author] }],
  ])('does not flag %j', (byline, beside) => {
    expect(codes('byline', { byline }, beside)).toEqual([]);
  });
});
