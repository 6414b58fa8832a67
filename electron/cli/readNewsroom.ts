import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import type { FileSystem } from '../storage/FileSystem';
import { readRulesFolder } from '../storage/houseStyle/readRulesFolder';
import { articleFileName } from '../storage/library/readLibraryFolder';
import { dictionariesFolderName, readDictionaries } from '../storage/words/readDictionaries';
import { readWordListFile } from '../storage/words/wordListFile';

/** What the newsroom has in the library that an article is in. */
export interface Newsroom {
  readonly rules: readonly HouseStyleFile[];
  /** The text of its word list; empty where there is none. */
  readonly words: string;
  /** Dictionaries of those languages that were put into the library. */
  readonly dictionaries: readonly (DictionarySource & { readonly filePath: string })[];
  /** Files that can't be used, and why. */
  readonly notUsed: readonly { readonly filePath: string; readonly problems: readonly Problem[] }[];
}

/**
 * Reads the newsroom's rules of house style, its word list and its dictionaries of some languages (`sv`), for an article in its folder of a
 * library:
 * `<library>/<folder>/article.json`. A file of any other name is in none. What can't be used is told and left out.
 */
export async function readNewsroom(
  fileSystem: FileSystem,
  articlePath: string,
  languages: readonly string[],
): Promise<Newsroom> {
  if (path.basename(articlePath) !== articleFileName) return { rules: [], words: '', dictionaries: [], notUsed: [] };
  const libraryPath = path.join(path.dirname(articlePath), '..');
  const rules: HouseStyleFile[] = [];
  const notUsed: { readonly filePath: string; readonly problems: readonly Problem[] }[] = [];
  const folder = await readRulesFolder(fileSystem, libraryPath);
  if (!folder.ok) notUsed.push({ filePath: folder.error.filePath, problems: [notReadable(folder.error.systemCode)] });
  for (const { filePath, text } of folder.ok ? folder.value.files : []) {
    const file = text.ok ? readHouseStyle(text.value) : { ok: false as const, error: [text.error] };
    if (file.ok) rules.push(file.value);
    else notUsed.push({ filePath, problems: file.error });
  }
  const words = await readWordListFile(fileSystem, libraryPath);
  if (!words.ok) {
    const { filePath } = words.error;
    const problem = words.error.code === 'disk' ? notReadable(words.error.systemCode) : wordListProblem;
    notUsed.push({ filePath, problems: [problem] });
  }
  const folderPath = path.join(libraryPath, dictionariesFolderName);
  const found = await Promise.all(languages.map((language) => readDictionaries(fileSystem, [folderPath], language)));
  const dictionaries: (DictionarySource & { readonly filePath: string })[] = [];
  for (const { name, filePath, texts } of found.flat()) {
    if (texts.ok) dictionaries.push({ language: name, filePath, ...texts.value });
    else notUsed.push({ filePath, problems: [texts.error] });
  }
  return { rules, words: words.ok ? words.value : '', dictionaries, notUsed };
}

const wordListProblem: Problem = { place: '', code: 'not-a-word-list', facts: {} };

function notReadable(systemCode: string): Problem {
  return { place: '', code: 'not-readable', facts: { systemCode } };
}
