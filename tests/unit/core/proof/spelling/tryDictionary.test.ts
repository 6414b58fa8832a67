import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostMemoryBytes } from '#core/proof/spelling/hunspell/HunspellProgram';
import { tryDictionary } from '#core/proof/spelling/tryDictionary';
import { hunspellCode, stillClock } from './support/openShipped';

const given = { code: hunspellCode, clock: stillClock };

/** So many words, of which each has what the first line of morphology in the affixes says. */
function wordsOf(count: number): string {
  return `${count}\n${Array.from({ length: count }, (_, index) => `a${index}\t1`).join('\n')}\n`;
}

describe('tryDictionary', () => {
  it.for(['sv', 'en-GB', 'en-US'])('takes %s, and tells its memory', async (language) => {
    const [affixes = '', words = ''] = ['aff', 'dic'].map((end) =>
      readFileSync(`resources/dictionaries/${language}.${end}`, 'utf8'),
    );
    const tried = await tryDictionary({ language, affixes, words }, given);
    expect(tried.ok && tried.value.memoryBytes).toBeGreaterThan(10_000_000);
    expect(tried.ok && tried.value.memoryBytes).toBeLessThan(mostMemoryBytes / 4);
  });

  it('refuses a small dictionary that comes to more memory than Hunspell may have', { timeout: 60_000 }, async () => {
    // Each word has all the spellings that one line names, and each of those is a replacement to suggest by.
    const spellings = Array.from({ length: 150 }, (_, index) => `ph:${index}xxxxxxxxxxxxxxx`).join(' ');
    const affixes = `SET UTF-8\nAM 1\nAM ${spellings}\n`;
    const some = await tryDictionary({ language: 'sv', affixes, words: wordsOf(4000) }, given);
    expect(some.ok && some.value.memoryBytes).toBeGreaterThan(mostMemoryBytes / 4);
    const words = wordsOf(20_000);
    expect(words.length).toBeLessThan(200_000);
    expect(await tryDictionary({ language: 'sv', affixes, words }, given)).toEqual({
      ok: false,
      error: { code: 'dictionary-refused' },
    });
  });

  it('tells what is no dictionary', async () => {
    expect(await tryDictionary({ language: 'sv', affixes: '', words: '' }, given)).toEqual({
      ok: false,
      error: { code: 'dictionary-damaged' },
    });
  });
});
