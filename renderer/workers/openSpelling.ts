import englishWords from '#resources/dictionaries/en.words.txt?url';
import britishAffixes from '#resources/dictionaries/en-GB.aff?url';
import britishStems from '#resources/dictionaries/en-GB.dic?url';
import americanAffixes from '#resources/dictionaries/en-US.aff?url';
import americanStems from '#resources/dictionaries/en-US.dic?url';
import swedishWords from '#resources/dictionaries/sv.words.txt?url';
import swedishAffixes from '#resources/dictionaries/sv.aff?url';
import swedishStems from '#resources/dictionaries/sv.dic?url';
import hunspell from 'hunspell-wasm/wasm/hunspell.wasm?url';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
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

/**
 * Spelling in a language (`sv`), from the files of the window and dictionaries that somebody has added: one of those takes
 * the place of the one that came along under the same name. A damaged one of them is told and left out. Undefined where
 * there is no dictionary at all. Rejects where one that came along is damaged.
 */
export async function openSpelling(
  language: string,
  dropped: readonly DictionarySource[],
  onDamaged: (name: string) => void,
): Promise<Spelling | undefined> {
  const { dictionaries, words } = isShipped(language) ? shipped[language] : { dictionaries: [], words: null };
  if (dictionaries.length === 0 && dropped.length === 0) return undefined;
  const spelling = new Spelling();
  const given = { code: new Uint8Array(await (await fetch(hunspell)).arrayBuffer()), clock: { now: () => Date.now() } };
  const taken = new Set<string>();
  for (const source of dropped) {
    const opened = await openDictionary(source, given);
    if (!opened.ok) {
      onDamaged(source.language);
      continue;
    }
    spelling.addDictionary(opened.value);
    taken.add(source.language.toLowerCase());
  }
  for (const { language: of, affixes, stems } of dictionaries) {
    if (taken.has(of.toLowerCase())) continue;
    const source = { language: of, affixes: await textAt(affixes), words: await textAt(stems) };
    const opened = await openDictionary(source, given);
    if (!opened.ok) throw new Error(`Dictionary ${of}: ${opened.error.code}`);
    spelling.addDictionary(opened.value);
  }
  const own = words === null ? undefined : readWordList(await textAt(words));
  if (own?.ok === true) spelling.setWordList('spalt', { list: own.value.list });
  return spelling;
}

function isShipped(language: string): language is keyof typeof shipped {
  return Object.hasOwn(shipped, language);
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
