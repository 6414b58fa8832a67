import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { primaryLanguage } from '#core/document/languageTag';
import type { DroppedDictionary } from '#core/contract/requests/proofRequests';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { findDictionaries } from './findDictionaries';

/** The folder for dictionaries of Hunspell's form: in the library for all, beside the settings for oneself. */
export const dictionariesFolderName = 'dictionaries';

/** The bound that Hunspell's own input has here; a larger file is refused unread. */
const maximumBytes = 32_000_000;
/** More for one language are a folder that was put there by mistake. */
const maximumDictionaries = 6;

/**
 * The dictionaries of a language (`sv`) in some folders: `sv.aff` with `sv.dic`, `sv_FI.aff` … Of two of the same name that
 * of the first folder counts. What is wrong with one is told in its place.
 */
export async function readDictionaries(
  fileSystem: FileSystem,
  folderPaths: readonly string[],
  language: string,
): Promise<readonly DroppedDictionary[]> {
  const found = [...(await findDictionaries(fileSystem, folderPaths))];
  const ofLanguage = found.filter(([name]) => primaryLanguage(name) === language);
  const dictionaries: DroppedDictionary[] = [];
  for (const [name, filePath] of ofLanguage.slice(0, maximumDictionaries)) {
    dictionaries.push({ name, filePath, texts: await readTexts(fileSystem, filePath) });
  }
  return dictionaries;
}

async function readTexts(fileSystem: FileSystem, affixPath: string): Promise<DroppedDictionary['texts']> {
  const affixes = await readBytes(fileSystem, affixPath);
  if (!affixes.ok) return affixes;
  const words = await readBytes(fileSystem, affixPath.replace(/\.aff$/iu, '.dic'));
  if (!words.ok) return words;
  const encoding = encodingOf(affixes.value);
  const decoder = decoderOf(encoding);
  if (decoder === undefined) {
    return failure({ place: '', code: 'unknown-encoding', facts: { found: encoding.slice(0, 40) } });
  }
  try {
    return success({ affixes: decoder.decode(affixes.value), words: decoder.decode(words.value) });
  } catch {
    return failure({ place: '', code: 'not-a-dictionary', facts: {} });
  }
}

/** What the affix file says that both are written in; Latin-1 where it says nothing, as Hunspell has it. */
function encodingOf(affixes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(affixes.subarray(0, 20_000));
  return (
    /^(?:ï»¿)?SET[ \t]+(?<name>[\w-]+)/mu.exec(head)?.groups?.['name']?.replace(/^ISO8859-/iu, 'iso-8859-') ??
    'iso-8859-1'
  );
}

/** What reads an encoding by its name in Hunspell; undefined where nothing does. */
function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding.toLowerCase().replace('microsoft-cp', 'windows-'), { fatal: true });
  } catch {
    return undefined;
  }
}

async function readBytes(fileSystem: FileSystem, filePath: string): Promise<Result<Uint8Array, Problem>> {
  try {
    const state = await fileSystem.stateOf(filePath);
    if (state?.kind !== 'file') {
      return failure({ place: '', code: 'dictionary-part-missing', facts: { found: path.basename(filePath) } });
    }
    if (state.byteCount > maximumBytes) {
      return failure({ place: '', code: 'file-too-large', facts: { maximum: maximumBytes } });
    }
    return success(await fileSystem.readFile(filePath));
  } catch (error) {
    const { systemCode } = diskFailureOf(error, filePath);
    return failure({ place: '', code: 'not-readable', facts: { systemCode } });
  }
}
