import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { ReadWordList } from '#core/proof/spelling/lists/readWordList';
import { openDictionary } from '#core/proof/spelling/openDictionary';
import { Spelling } from '#core/proof/spelling/Spelling';

const folder = 'resources/dictionaries';
const names = { sv: ['sv'], en: ['en-GB', 'en-US'] } as const;

/** Hunspell itself. */
export const hunspellCode = readFileSync(createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm'));

/** Time that stands still, so that no answer is too slow on a machine that is. */
export const stillClock = { now: () => 0 };

/** The word list that comes with Spalt for a language. */
export function shippedWords(language: 'sv' | 'en'): ReadWordList {
  const read = readWordList(readFileSync(`${folder}/${language}.words.txt`, 'utf8'));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Spelling in a language as the app has it. */
export async function openShipped(language: 'sv' | 'en'): Promise<Spelling> {
  const spelling = new Spelling();
  for (const name of names[language]) {
    const [affixes = '', words = ''] = ['aff', 'dic'].map((end) => readFileSync(`${folder}/${name}.${end}`, 'utf8'));
    const opened = await openDictionary({ language: name, affixes, words }, { code: hunspellCode, clock: stillClock });
    if (!opened.ok) throw new Error(opened.error.code);
    spelling.addDictionary(opened.value);
  }
  spelling.setWordList('spalt', { list: shippedWords(language).list, language });
  return spelling;
}

/** The words of a table of tests: a line each, what is meant after a space. */
export function tableOf(name: string): readonly (readonly [typed: string, meant: string])[] {
  const lines = readFileSync(`tests/fixtures/spelling/${name}.txt`, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [typed = '', ...meant] = line.split(' ');
      return [typed, meant.join(' ')] as const;
    });
}
