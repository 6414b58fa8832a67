import englishWords from '#resources/dictionaries/en.words.txt?url';
import britishAffixes from '#resources/dictionaries/en-GB.aff?url';
import britishStems from '#resources/dictionaries/en-GB.dic?url';
import americanAffixes from '#resources/dictionaries/en-US.aff?url';
import americanStems from '#resources/dictionaries/en-US.dic?url';
import swedishWords from '#resources/dictionaries/sv.words.txt?url';
import swedishAffixes from '#resources/dictionaries/sv.aff?url';
import swedishStems from '#resources/dictionaries/sv.dic?url';
import hunspell from 'hunspell-wasm/wasm/hunspell.wasm?url';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import { openDictionary } from '#core/proof/spelling/openDictionary';
import { Spelling } from '#core/proof/spelling/Spelling';

/** What comes along for a language: dictionaries that are asked in turn, and words of our own beside them. */
const shipped = {
  sv: {
    dictionaries: [{ language: 'sv', affixes: swedishAffixes, stems: swedishStems }],
    words: swedishWords,
  },
  en: {
    dictionaries: [
      { language: 'en-GB', affixes: britishAffixes, stems: britishStems },
      { language: 'en-US', affixes: americanAffixes, stems: americanStems },
    ],
    words: englishWords,
  },
} as const;

/** A language that can be spelt. */
export type SpeltLanguage = keyof typeof shipped;

/** Spelling in one language, from the files of the window. Rejects where one of them is damaged. */
export async function openSpelling(language: SpeltLanguage): Promise<Spelling> {
  const spelling = new Spelling();
  const { dictionaries, words } = shipped[language];
  const code = new Uint8Array(await (await fetch(hunspell)).arrayBuffer());
  for (const { language: of, affixes, stems } of dictionaries) {
    const source = { language: of, affixes: await textAt(affixes), words: await textAt(stems) };
    const opened = await openDictionary(source, { code, clock: { now: () => Date.now() } });
    if (!opened.ok) throw new Error(`Dictionary ${of}: ${opened.error.code}`);
    spelling.addDictionary(opened.value);
  }
  const own = readWordList(await textAt(words));
  if (own.ok) spelling.setWordList('spalt', { list: own.value.list });
  return spelling;
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
