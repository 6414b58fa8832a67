import type { LanguageRules } from '../languages/LanguageRules';

const alphabet = 'abcdefghijklmnopqrstuvwxyzåäöé';
/** Longer words are not changed letter by letter. */
const lettersMost = 40;

/** Words one slip of the keyboard away: a letter missing, superfluous, wrong, doubled, or two swapped. Some 60 a letter. */
export function* singleSlips(word: string): Generator<string> {
  if (word.length > lettersMost) return;
  for (let place = 0; place <= word.length; place++) {
    const [before, after] = [word.slice(0, place), word.slice(place + 1)];
    const [letter = '', next = ''] = [word[place], word[place + 1]];
    if (letter !== '') yield before + after;
    if (next !== '' && next !== letter) yield before + next + letter + after.slice(1);
    for (const other of alphabet) {
      yield before + other + word.slice(place);
      if (letter !== '' && other !== letter) yield before + other + after;
    }
  }
}

/** Words that the ear takes for this one: one spelling of a sound in place of another. At most some 100. */
export function* soundSlips(word: string, { confusions }: LanguageRules): Generator<string> {
  if (word.length > lettersMost) return;
  for (const pair of confusions) {
    for (const [here, instead] of [pair, [pair[1], pair[0]] as const]) {
      for (let place = word.indexOf(here); place >= 0; place = word.indexOf(here, place + 1)) {
        yield word.slice(0, place) + instead + word.slice(place + here.length);
      }
    }
  }
}

/** Words with one consonant doubled or undoubled. */
export function* doublings(word: string): Generator<string> {
  for (let place = 1; place < Math.min(word.length, lettersMost); place++) {
    const letter = word[place] ?? '';
    if (letter === word[place - 1]) yield word.slice(0, place) + word.slice(place + 1);
    else if (!'aeiouyåäö'.includes(letter)) yield word.slice(0, place) + letter + word.slice(place);
  }
}

/** Words with two neighbouring letters swapped. */
export function* swaps(word: string): Generator<string> {
  for (let place = 0; place + 1 < Math.min(word.length, lettersMost); place++) {
    const [letter = '', next = ''] = [word[place], word[place + 1]];
    if (letter !== next) yield word.slice(0, place) + next + letter + word.slice(place + 2);
  }
}
