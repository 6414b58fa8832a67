import type { SpellingEngine } from '../SpellingEngine';
import { neighbourKeys } from './keyboard';
import type { StemIndex } from './StemIndex';

/** From here on, a compound one wrong key away from a word of the dictionary is more likely that word. */
const longLetters = 13;
/** Endings are left alone: `panikslagne` beside `panikslagen` is no slip. */
const endingLetters = 3;

/**
 * Why a compound that a dictionary puts together itself is more likely a slip; undefined when nothing speaks against it.
 * Swedish makes words without end, and so takes `järnväggen` for a wall of iron. Three things speak against one:
 * - a word that stands in the dictionary is one doubled or undoubled letter, one swap, or one missing `s` away;
 * - it is long, and such a word is one wrong or superfluous key away;
 * - its first part has an `s` in all compounds that the dictionary lists: `livsmedel(s)priserna`.
 * Returns what would be right where that is known, else an empty text.
 */
export function compoundFault(word: string, engine: SpellingEngine, stems: StemIndex): string | undefined {
  if (!/^\p{L}{7,}$/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  for (const near of slips(lower)) if (engine.lists(near)) return near;
  const linked = missingLink(lower, engine, stems);
  if (linked !== undefined) return linked;
  if (lower.length >= longLetters) for (const near of wrongKeys(lower)) if (engine.lists(near)) return near;
  return undefined;
}

/** The word with two letters swapped, a letter doubled, one of two taken away, an `s` put in. */
function* slips(word: string): Generator<string> {
  const end = word.length - endingLetters;
  for (let place = 1; place < word.length - 2; place++) {
    const [letter = '', next = ''] = [word[place], word[place + 1]];
    const [before, after] = [word.slice(0, place), word.slice(place + 1)];
    if (letter === word[place - 1]) yield before + after;
    else if (letter !== next && !isVowel(letter)) yield before + letter + letter + after;
    if (place >= end) continue;
    if (letter !== next) yield before + next + letter + after.slice(1);
    if (place > 2 && letter !== 's' && word[place - 1] !== 's') yield `${before}s${letter}${after}`;
  }
}

/** The word with a letter taken away, or another in its place that is beside it on the keyboard. */
function* wrongKeys(word: string): Generator<string> {
  const end = word.length - endingLetters;
  for (let place = 1; place < end; place++) {
    const [before, after] = [word.slice(0, place), word.slice(place + 1)];
    // With and without an `s` between the parts are often both right.
    if (word[place] !== 's') yield before + after;
    for (const key of neighbourKeys.get(word[place] ?? '') ?? []) yield before + key + after;
  }
}

/** The word with an `s` between its parts, where the first part never goes without; undefined where it may. */
function missingLink(word: string, engine: SpellingEngine, stems: StemIndex): string | undefined {
  for (let length = word.length - 4; length >= 5; length--) {
    const [first, rest] = [word.slice(0, length), word.slice(length)];
    if (first.endsWith('s') || rest.startsWith('s') || /^nde|nde[ts]*$/u.test(rest)) continue;
    // The longest first part tells: of `järnvägkorsning` that is `järnväg`.
    if (!engine.lists(first) || !engine.lists(rest)) continue;
    return stems.alwaysHasLink(first, engine) ? `${first}s${rest}` : undefined;
  }
  return undefined;
}

function isVowel(letter: string): boolean {
  return 'aeiouyåäöéüæø'.includes(letter);
}
