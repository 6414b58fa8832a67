import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryBounds } from '#core/proof/spelling/hunspell/preparedDictionary';
import { openDictionary } from '#core/proof/spelling/openDictionary';
import { hunspellCode, stillClock } from './support/openShipped';

/** What Hunspell has stumbled on, or what asks for more than there is; parted by semicolons. */
const directives = (
  'FLAG num;FLAG long;AF 999999999;AM 2000000000;AF 2;AF a;SFX a Y 999999;SFX a 0 x/a .;' +
  'SFX a x y [^;PFX b Y 1;PFX b 0 q/a .;COMPOUNDFLAG c;COMPOUNDMIN -1;COMPOUNDRULE 2;COMPOUNDRULE (c)*(c)*(c)*;COMPOUNDRULE c*c*c*;' +
  'REP 3;REP a aa;MAP 2;MAP abcdefghij;MAP a(aa)b;ICONV 1;ICONV a aaaa;OCONV 1;' +
  'OCONV a aaaaaaaaaaaa;COMPLEXPREFIXES;FULLSTRIP;CHECKSHARPS;MAXNGRAMSUGS 999999;MAXCPDSUGS 99999;COMPOUNDSYLLABLE 999 aeiou;LANG hu_HU;' +
  'IGNORE aeiou;COMPOUNDWORDMAX 0;BREAK 9;BREAK a;PHONE 1;PHONE AA BB;CHECKCOMPOUNDPATTERN a b c'
).split(';');

const open = (affixes: string, words: string, now = stillClock.now) =>
  openDictionary({ language: 'xx', affixes, words }, { code: hunspellCode, clock: { now } });

async function engineOf(affixes: string, words: string, now = stillClock.now) {
  const opened = await open(affixes, words, now);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.engine;
}

describe('openDictionary', () => {
  it('opens a small dictionary, with endings and compounds', async () => {
    const affixes = 'SET ISO8859-1\nSFX A Y 1\nSFX A 0 en .\nCOMPOUNDFLAG C\nCOMPOUNDMIN 2';
    const engine = await engineOf(affixes, '2\r\nbåt/AC\r\nhus/C\r\n');
    expect(['båt', 'båten', 'hus'].every((word) => engine.lists(word))).toBe(true);
    expect(engine.lists('båthus')).toBe(false);
    expect(engine.accepts('båthus')).toBe(true);
    expect(engine.accepts('båtbrus')).toBe(false);
    expect(engine.propose('huss')).toContain('hus');
    expect(engine.isBroken).toBe(false);
  });

  it.each([
    ['nothing', '', '', 'dictionary-damaged'],
    ['a count alone', '', '3\n', 'dictionary-damaged'],
    ['NULs in the words', '', '1\na\0b', 'dictionary-damaged'],
    ['NULs in the affixes', 'SET\0', '1\na', 'dictionary-damaged'],
    ['too many affixes', 'A\n'.repeat(dictionaryBounds.affixLinesMost + 1), '1\na', 'dictionary-too-large'],
    ['too much of all', '', `1\n${'a'.repeat(dictionaryBounds.lettersMost)}`, 'dictionary-too-large'],
    ['too many words', '', `1\n${'a\n'.repeat(dictionaryBounds.wordsMost + 1)}`, 'dictionary-too-large'],
  ])('refuses %s', async (_, affixes, words, code) => {
    expect(await open(affixes, words)).toMatchObject({ ok: false, error: { code } });
  });

  it('leaves out lines that are too long', async () => {
    const engine = await engineOf('', `2\n${'a'.repeat(dictionaryBounds.lineLettersMost + 1)}\nbro`);
    expect(engine.accepts('bro')).toBe(true);
  });

  it('does not ask for words that are too long, and takes them', async () => {
    const engine = await engineOf('', '1\nbro');
    expect(engine.accepts('b'.repeat(81))).toBe(true);
    expect(engine.propose('b'.repeat(81))).toEqual([]);
    expect(engine.accepts('å'.repeat(80))).toBe(false);
  });

  it('shuts a dictionary that is slow again and again', async () => {
    let time = 0;
    const engine = await engineOf('', '1\nbro', () => (time += 50));
    for (let asked = 0; asked <= 400; asked++) expect(engine.accepts('brron')).toBe(false);
    expect(engine.isBroken).toBe(true);
    expect(engine.accepts('brron')).toBe(true);
    expect(engine.propose('brron')).toEqual([]);
  });

  it('shuts one whose answers take a second much sooner, but not for one that took a night', async () => {
    let time = 0;
    const slow = await engineOf('', '1\nbro', () => (time += 1000));
    for (let asked = 0; asked <= 20; asked++) slow.accepts('brron');
    expect(slow.isBroken).toBe(true);
    const asleep = await engineOf('', '1\nbro', () => (time += 8 * 3_600_000));
    asleep.accepts('brron');
    expect(asleep.isBroken).toBe(false);
  });

  it('is not shut by an answer that is slow now and then, as on a busy machine', async () => {
    let [time, asked] = [0, 0];
    const engine = await engineOf('', '1\nbro', () => (time += asked % 25 === 0 ? 50 : 0));
    for (; asked < 20_000; asked++) engine.accepts('brron');
    expect(engine.isBroken).toBe(false);
    expect(engine.accepts('brron')).toBe(false);
  });

  const directive = fc.oneof(fc.constantFrom(...directives), fc.string({ unit: 'binary', maxLength: 30 }));
  const word = fc.oneof(
    fc.constantFrom('aa/ca', 'a/c', 'b/abc', 'abab/1,2', 'x/999999999', '/', '//', 'a\tph:b', 'aaa/cc st:aaa'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('fails as a result, or answers, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(directive, { maxLength: 25 }),
        fc.array(word, { maxLength: 15 }),
        fc.string({ unit: 'binary', maxLength: 90 }),
        async (affixes, words, asked) => {
          const opened = await open(affixes.join('\n'), `9\n${words.join('\n')}`);
          if (!opened.ok) return;
          for (const text of [asked, 'ab'.repeat(10), 'a'.repeat(40), '']) {
            expect(typeof opened.value.engine.accepts(text)).toBe('boolean');
            expect(Array.isArray(opened.value.engine.propose(text))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
