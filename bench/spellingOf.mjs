/** Opening spelling as the app has it, from the dictionaries and word lists of resources/. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadCore } from './loadCore.mjs';

const folder = 'resources/dictionaries';

/**
 * @param {Readonly<Record<string, readonly string[]>>} dictionaries names of dictionaries by language of what is spelt
 */
export async function spellingOf(dictionaries) {
  const { Spelling, openDictionary, readWordList } = await loadCore({
    Spelling: 'core/proof/spelling/Spelling.ts',
    openDictionary: 'core/proof/spelling/openDictionary.ts',
    readWordList: 'core/proof/spelling/lists/readWordList.ts',
  });
  const code = readFileSync(createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm'));
  const spelling = new Spelling();
  /** @type {Record<string, number>} */
  const loadingMs = {};
  /** @type {{ readonly accepts: (word: string) => boolean, readonly memoryBytes: number }[]} */
  const engines = [];
  for (const [primary, names] of Object.entries(dictionaries)) {
    for (const name of names) {
      const [affixes, words] = ['aff', 'dic'].map((ending) => readFileSync(`${folder}/${name}.${ending}`, 'utf8'));
      const startMs = cpuMs();
      const opened = await openDictionary({ language: name, affixes, words }, { code, clock: Date });
      if (!opened.ok) throw new Error(`${name}: ${JSON.stringify(opened.error)}`);
      spelling.addDictionary(opened.value);
      loadingMs[name] = cpuMs() - startMs;
      const { engine } = opened.value;
      engines.push({ accepts: (word) => engine.accepts(word), memoryBytes: engine.program.HEAPU8.byteLength });
    }
    const read = readWordList(readFileSync(`${folder}/${primary}.words.txt`, 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    if (read.value.skippedLines.length > 0) throw new Error(`bad lines: ${read.value.skippedLines.join()}`);
    spelling.setWordList(primary, { list: read.value.list, language: primary });
  }
  return { spelling, loadingMs, engines };
}

/** Processor time of this process so far, in all its threads. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
