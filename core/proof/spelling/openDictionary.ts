import type { Clock } from '../../base/Clock';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import { StemIndex } from './compounds/StemIndex';
import type { DictionarySource } from './hunspell/DictionarySource';
import { HunspellEngine } from './hunspell/HunspellEngine';
import { preparedDictionary } from './hunspell/preparedDictionary';
import type { OpenDictionary } from './Spelling';
import type { SpellingProblem } from './SpellingProblem';

/**
 * Opens a Hunspell dictionary for `Spelling.addDictionary`. `code` is Hunspell itself: the bytes of
 * `hunspell-wasm/wasm/hunspell.wasm`. Fails for what is no dictionary or is beyond the bounds.
 */
export async function openDictionary(
  source: DictionarySource,
  given: { readonly code: Uint8Array; readonly clock: Clock },
): Promise<Result<OpenDictionary, SpellingProblem>> {
  const prepared = preparedDictionary(source);
  if (!prepared.ok) return prepared;
  const engine = await HunspellEngine.open(prepared.value, given);
  if (!engine.ok) return engine;
  return success({ language: source.language, engine: engine.value, stems: new StemIndex(prepared.value.stems) });
}
