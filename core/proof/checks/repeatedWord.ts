import { sentencesOf } from '../../text/sentencesOf';
import type { BlockCheck } from '../Check';
import { isProse } from '../language/isProse';
import { wordsOf } from '../language/wordsOf';

/** So many times within so many words is heard by the reader. */
const fewestTimes = 3;
const withinWords = 25;
const fewestLetters = 7;

/** Long words that no text is without. */
const common: ReadonlySet<string> = new Set(
  (
    'eftersom samtidigt fortfarande tidigare mellan genom framför tillsammans kommer skulle personer procent kronor miljoner ' +
    'miljarder tusentals kommunen regeringen polisen because through between percent million billion pounds dollars ' +
    'thousand without against himself herself themselves another however although people'
  ).split(' '),
);

/** A long word, not a name, that comes again and again close by. */
export const repeatedWord: BlockCheck = {
  name: 'repeatedWord',
  findIn(block) {
    if (!isProse(block)) return [];
    const places = new Map<string, number[]>();
    const starts = new Set(sentencesOf(block.text).map(({ from }) => from));
    return wordsOf(block.text).flatMap(({ text, from, to }, at) => {
      const word = starts.has(from) ? text.toLowerCase() : text;
      // Parts of an address are no words.
      if (/[/.@_-]$/u.test(block.text.slice(Math.max(0, from - 1), from)) && from > 0) return [];
      if (word.length < fewestLetters || !/^\p{Ll}+$/u.test(word) || common.has(word)) return [];
      const near = [...(places.get(word) ?? []).filter((place) => at - place < withinWords), at];
      // Told once a heap.
      places.set(word, near.length >= fewestTimes ? [] : near);
      if (near.length < fewestTimes) return [];
      const facts = { word, count: near.length };
      return [{ check: 'repeatedWord', code: 'word-repeated', severity: 'advice', from, to, facts, fixes: [] }];
    });
  },
};
