import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import { Spelling } from '#core/proof/spelling/Spelling';
import { openShipped } from './support/openShipped';

let swedish: Spelling;
let english: Spelling;
beforeAll(async () => {
  swedish = await openShipped('sv');
  english = await openShipped('en');
});
const flaggedIn = (text: string): readonly string[] =>
  swedish.misspelt({ text, language: 'sv' }).map(({ word }) => word);

function listOf(text: string) {
  const read = readWordList(text);
  if (!read.ok) throw new Error(read.error.code);
  return { list: read.value.list };
}

describe('compounds', () => {
  it.each([
    'samverkansöverenskommelse',
    'trygghetsfrågor',
    'järnvägsstationen',
    'kommunstyrelseordförande',
    'glasögonorm',
    'livsmedelspriserna',
    'barn- och ungdomsfrågor',
    'samhälls- och kulturfrågor',
    'EU-kommissionens',
    'Lerumsborna',
  ])('takes %s', (text) => expect(flaggedIn(text)).toEqual([]));

  it.each([
    'tryggehtsfrågor',
    'järnväggen',
    'livsmedelpriserna',
    'kommunstryelseordförande',
    'samverkansöverenskomelse',
  ])('does not take %s', (word) => expect(flaggedIn(word)).toEqual([word]));

  it('proposes what was meant', () => {
    expect(swedish.suggest('tryggehtsfrågor', 'sv')[0]).toBe('trygghetsfrågor');
    expect(swedish.suggest('Skjukhus', 'sv')[0]).toBe('Sjukhus');
    expect(swedish.suggest('SKJUKHUS', 'sv')[0]).toBe('SJUKHUS');
    expect(english.suggest('goverment-funded', 'en')[0]).toBe('government-funded');
  });
});

describe('what is no misspelt word', () => {
  it.each([
    ['an address', 'Se www.exempel.se/sida_ett och exempel.se, https://exempel.se/brron?a=xqz#qwz.'],
    ['e-mail', 'Skriv till anna.ekk@exempel.se.'],
    ['names on networks, hashtags', 'Hon är @annaekk och taggar #tryggehtsfrågor.'],
    ['numbers', 'Det kostar 12 500,50 kronor, 45 %, 3:e gången, 10-åring, 90-talet och 2,5 gånger, kl. 14.30.'],
    ['abbreviations', 'Det gäller bl.a. SVT:s nyheter, t.ex. EU:s, d.v.s. FN.'],
    ['brands and products', 'iPhone, YouTube, H5N1 och F35.'],
    ['files', 'Bilden ligger i brron_2.jpg och C:\\mapp\\brron.'],
    ['single letters', 'Punkt a, b och X.'],
    ['invisible marks', 'Trygg\u00ADhets\u00ADfrågor'],
    ['accents in two characters', 'Bro\u0308d och a\u030Angest'],
  ])('%s', (_, text) => expect(flaggedIn(text)).toEqual([]));

  it('is anything in a language without a dictionary, or what was left out', () => {
    expect(swedish.misspelt({ text: 'xqzw', language: 'de' })).toEqual([]);
    expect(swedish.knows('de')).toBe(false);
    expect(swedish.misspelt({ text: 'brron', language: 'sv', leftOut: [{ from: 2, to: 3 }] })).toEqual([]);
  });
});

describe('languages', () => {
  it('takes a dialect alone when it is asked for, else all of the language', () => {
    expect(english.isRight('colour', 'en') && english.isRight('color', 'en')).toBe(true);
    expect(english.isRight('colour', 'en-GB')).toBe(true);
    expect(english.isRight('color', 'en-GB')).toBe(false);
    expect(english.isRight('colour', 'en-US')).toBe(false);
    expect(english.isRight('colour', 'en-AU')).toBe(true);
  });

  it.each([
    ['colour', 'color'],
    ['honour', 'honor'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['travelled', 'traveled'],
    ['catalogue', 'catalog'],
    ['manoeuvre', 'maneuver'],
    ['plough', 'plow'],
    ['Analyse', 'Analyze'],
  ])('flags %s in American and %s in British English, and suggests the other first', (british, american) => {
    expect([british, american].map((word) => english.isRight(word, 'en-GB'))).toEqual([true, false]);
    expect([british, american].map((word) => english.isRight(word, 'en-US'))).toEqual([false, true]);
    expect([british, american].map((word) => english.isRight(word, 'en'))).toEqual([true, true]);
    expect(english.suggest(american, 'en-GB')[0]).toBe(british);
    expect(english.suggest(british, 'en-US')[0]).toBe(american);
  });

  it('is told by right apostrophes too', () => {
    const text = 'The minister’s car doesn’t stop; they‘re off.';
    expect(english.misspelt({ text, language: 'en' })).toEqual([]);
  });
});

describe('word lists', () => {
  beforeEach(() => {
    for (const name of ['newsroom', 'own']) swedish.setWordList(name);
  });

  it('take names with their capital and their genitive, and nothing else', () => {
    expect(flaggedIn('Zvarqen Zvarqens zvarqen')).toEqual(['Zvarqen', 'Zvarqens', 'zvarqen']);
    swedish.setWordList('newsroom', listOf('Zvarqen'));
    expect(flaggedIn('Zvarqen Zvarqens ZVARQEN')).toEqual([]);
    expect(flaggedIn('zvarqen Zvarqenn')).toEqual(['zvarqen', 'Zvarqenn']);
  });

  it('take places of several words', () => {
    swedish.setWordList('newsroom', listOf('Qvarnbö Zäter'));
    expect(flaggedIn('I Qvarnbö Zäter bor Qvarnbö Zäters folk.')).toEqual([]);
  });

  it('take words with endings and compounds', () => {
    swedish.setWordList('own', listOf('blurp/ # nytt ord'));
    expect(flaggedIn('En blurp, blurpen, blurparna, blurparnas, blurpfrågan, Blurpsfrågor.')).toEqual([]);
    expect(flaggedIn('blurpqq')).toEqual(['blurpqq']);
    swedish.setWordList('own', listOf('/zorb/'));
    expect(flaggedIn('regeringszorben skolzorb')).toEqual([]);
  });

  it('forbid words, and propose what is right', () => {
    swedish.setWordList('newsroom', listOf('!möte sammanträde\n!middag'));
    expect(flaggedIn('Ett möte och en middag')).toEqual(['möte', 'middag']);
    expect(swedish.suggest('möte', 'sv')[0]).toBe('sammanträde');
    swedish.setWordList('own', listOf('middag'));
    expect(flaggedIn('Ett möte och en middag')).toEqual(['möte']);
  });

  it('are in use at once, and no longer when they are taken away', () => {
    expect(flaggedIn('blurp')).toEqual(['blurp']);
    swedish.setWordList('own', listOf('blurp'));
    expect(flaggedIn('blurp')).toEqual([]);
    expect(swedish.suggest('blurrp', 'sv')).toContain('blurp');
    swedish.setWordList('own');
    expect(flaggedIn('blurp')).toEqual(['blurp']);
  });

  it('hold for their own language alone', () => {
    swedish.setWordList('own', { ...listOf('blurp'), language: 'en' });
    expect(flaggedIn('blurp')).toEqual(['blurp']);
  });
});

describe('any text whatever', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'bro',
          'brron',
          '-',
          ':',
          '.',
          "'",
          '’',
          '\u00AD',
          ' ',
          '@',
          '#',
          '/',
          '12',
          'Å',
          'a\u030A',
          '🙂',
          '\uD800',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('gives findings in order, within the text, none upon another, with the words that stand there', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('sv', 'en', 'en-GB', 'sv-FI', '', 'x-!'), (given, language) => {
        for (const spelling of [swedish, english]) {
          let end = 0;
          for (const { from, to, word } of spelling.misspelt({ text: given, language })) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(given.length);
            expect(word).toBe(given.slice(from, to));
            end = to;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives suggestions, few and none twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (word) => {
        for (const [spelling, language] of [
          [swedish, 'sv'],
          [english, 'en'],
        ] as const) {
          const words = spelling.suggest(word, language);
          expect(words.length).toBeLessThanOrEqual(6);
          expect(new Set(words).size).toBe(words.length);
        }
      }),
      { numRuns: 25 },
    );
  });
});

it('knows nothing without a dictionary', () => {
  const none = new Spelling();
  expect(none.misspelt({ text: 'xqzw', language: 'sv' })).toEqual([]);
  expect(none.suggest('xqzw', 'sv')).toEqual([]);
});
