import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostMemoryBytes } from '#core/proof/spelling/hunspell/HunspellProgram';
import { tryDictionary } from '#core/proof/spelling/tryDictionary';
import { hunspellCode, stillClock } from './support/openShipped';

const given = { code: hunspellCode, clock: stillClock };

describe('tryDictionary', () => {
  it.for(['sv', 'en-GB', 'en-US'])('takes %s, and tells its memory', async (language) => {
    const [affixes = '', words = ''] = ['aff', 'dic'].map((end) =>
      readFileSync(`resources/dictionaries/${language}.${end}`, 'utf8'),
    );
    const tried = await tryDictionary({ language, affixes, words }, given);
    expect(tried.ok && tried.value.memoryBytes).toBeGreaterThan(10_000_000);
    expect(tried.ok && tried.value.memoryBytes).toBeLessThan(mostMemoryBytes / 4);
  });

  it('tells what is no dictionary', async () => {
    expect(await tryDictionary({ language: 'sv', affixes: '', words: '' }, given)).toEqual({
      ok: false,
      error: { code: 'dictionary-damaged' },
    });
  });
});
