import { createRequire } from 'node:module';
import path from 'node:path';
import type { Clock } from '#core/base/Clock';
import { readWordList } from '#core/proof/spelling/lists/readWordList';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import { openDictionary } from '#core/proof/spelling/openDictionary';
import { Spelling } from '#core/proof/spelling/Spelling';
import type { FileSystem } from '../storage/FileSystem';

/** The dictionaries that come with Spalt, asked in turn, by the language of an article. */
const shipped: ReadonlyMap<string, readonly string[]> = new Map([
  ['sv', ['sv']],
  ['en', ['en-GB', 'en-US']],
]);

/**
 * Spelling in a language (`sv`, `en`) from the dictionaries of the resources' folder, and those that were put into the
 * library, in place of one of the same name. Of those, damaged ones are left out and told by name. Undefined where there
 * is none, and where one that came along is missing or damaged: the rest of an article can be checked without.
 */
export async function openSpelling(
  language: string,
  {
    fileSystem,
    clock,
    resourcesFolderPath,
  }: { readonly fileSystem: FileSystem; readonly clock: Clock; readonly resourcesFolderPath: string },
  dropped: readonly DictionarySource[] = [],
  onDamaged: (name: string) => void = () => undefined,
): Promise<Spelling | undefined> {
  const names = shipped.get(language) ?? [];
  if (names.length === 0 && dropped.length === 0) return undefined;
  const folderPath = path.join(resourcesFolderPath, 'dictionaries');
  const textOf = async (name: string): Promise<string> =>
    new TextDecoder().decode(await fileSystem.readFile(path.join(folderPath, name)));
  const spelling = new Spelling();
  try {
    const code = await fileSystem.readFile(programPath());
    const taken = new Set<string>();
    for (const source of dropped) {
      const opened = await openDictionary(source, { code, clock });
      if (opened.ok) {
        spelling.addDictionary(opened.value);
        taken.add(source.language.toLowerCase());
      } else onDamaged(source.language);
    }
    for (const name of names.filter((each) => !taken.has(each.toLowerCase()))) {
      const source = { language: name, affixes: await textOf(`${name}.aff`), words: await textOf(`${name}.dic`) };
      const opened = await openDictionary(source, { code, clock });
      if (!opened.ok) return undefined;
      spelling.addDictionary(opened.value);
    }
    if (names.length === 0) return spelling;
    const own = readWordList(await textOf(`${language}.words.txt`));
    if (!own.ok) return undefined;
    spelling.setWordList('spalt', { list: own.value.list });
    return spelling;
  } catch {
    // Half of the dictionaries would call right words wrong.
    return undefined;
  }
}

/** Where Hunspell itself is. Throws where its package is missing. */
function programPath(): string {
  return createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm');
}
