import { foldWord } from './foldWord';

/** A word of a text: folded, and where it stands. */
export interface FoundWord {
  /** See {@link foldWord}. */
  readonly folded: string;
  /** Offsets in UTF-16 code units; `end` is just after the word. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*/gu;
/** Text in which every word is of Latin letters, å, ä and ö: most of what is written in Swedish or English. */
const plainText = /^[\n -~åäöÅÄÖ\u00a0§°«»–—‘’“”„…€]*$/u;
const plainWord = /[a-zåäö0-9]+/gu;

/** Every word of a text, in order: what stands between signs and spaces. `e-post` are two, `EU:s` are two. */
export function findWords(text: string): readonly FoundWord[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    folded: foldWord(found),
    start: index,
    end: index + found.length,
  }));
}

/** The same words without their places, in a fraction of the time. */
export function foldedWords(text: string): readonly string[] {
  return plainText.test(text) ? (text.toLowerCase().match(plainWord) ?? []) : (text.match(word) ?? []).map(foldWord);
}
