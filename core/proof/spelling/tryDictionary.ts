import type { Clock } from '../../base/Clock';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import type { DictionarySource } from './hunspell/DictionarySource';
import { openDictionary } from './openDictionary';
import { Spelling } from './Spelling';
import type { SpellingProblem } from './SpellingProblem';

/** How many of its words a dictionary is asked for. */
const askedMost = 40;
/** How many of them it makes suggestions for, which is slow. */
const suggestedMost = 4;
/** A word of a text is seldom longer, and what puts words together has most to do with these. */
const longWordLetters = 70;

/**
 * Opens a dictionary as `openDictionary` does and asks it as a text would: words of its own, in capitals, put together
 * and misspelt, with suggestions. Gives what it takes of memory. It may take any time: whoever does not trust the
 * dictionary sees to that from another process.
 */
export async function tryDictionary(
  source: DictionarySource,
  given: { readonly code: Uint8Array; readonly clock: Clock },
): Promise<Result<{ readonly memoryBytes: number }, SpellingProblem>> {
  const opened = await openDictionary(source, given);
  if (!opened.ok) return opened;
  const { language, engine } = opened.value;
  const spelling = new Spelling();
  spelling.addDictionary(opened.value);
  const words = someWords(source.words);
  const last = words.at(-1) ?? '';
  for (const word of words) {
    const long = word.repeat(Math.ceil(longWordLetters / word.length)).slice(0, longWordLetters);
    for (const asked of [word, word.toUpperCase(), `${word}x`, `${word}${last}`, `${word}-${last}`, long, `${long}q`]) {
      spelling.isRight(asked, language);
    }
  }
  for (const word of words.slice(0, suggestedMost)) {
    for (const slip of [`${word.slice(1)}${word.slice(0, 1)}`, `${word}${last}x`]) spelling.suggest(slip, language);
  }
  return engine.isBroken ? failure({ code: 'dictionary-refused' }) : success({ memoryBytes: engine.memoryBytes });
}

/** Words from all over the text of a `.dic` file, without flags. */
function someWords(text: string): readonly string[] {
  const words = Array.from({ length: askedMost }, (_, index) => {
    const from = text.indexOf('\n', Math.floor((text.length * index) / askedMost)) + 1;
    return /^[^\s/]{1,80}/u.exec(text.slice(from, from + 100))?.[0] ?? '';
  });
  return [...new Set(words)].filter((word) => word !== '');
}
