import { isAddress } from './isAddress';
import { plainWord } from './plainWord';
import type { SpelledWord, SpellingBlock } from './SpellingBlock';

/** Letters, accents and digits, and what may stand unseen between them. */
const part = '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060]+';
const word = new RegExp(`${part}(?:['\\u2019\\u02BC:.\\u2010\\u2011-]${part})*`, 'gu');
const around = /^[^\p{L}\p{N}#@/~\\]+|[^\p{L}\p{N}/]+$/gu;
/** Longer pieces without a space are no text. */
const chunkLettersMost = 1_000;

/**
 * The words of a block that a dictionary may be asked for, in order: no addresses, hashtags, @names, files or numbers,
 * no single letters, no initialisms or brands with capitals inside, nothing that is left out.
 */
export function wordsOf({ text, leftOut = [] }: Pick<SpellingBlock, 'text' | 'leftOut'>): readonly SpelledWord[] {
  const words: SpelledWord[] = [];
  for (const { 0: chunk, index: start } of text.matchAll(/[^\s/|\u2026\u2013\u2014]\S*/gu)) {
    if (chunk.length > chunkLettersMost || isAddress(chunk.replace(around, ''))) continue;
    for (const { 0: found, index } of chunk.matchAll(word)) {
      const from = start + index;
      const to = from + found.length;
      if (leftOut.some((span) => span.from < to && from < span.to)) continue;
      const plain = plainWord(found);
      if (isSpelt(plain)) words.push({ from, to, word: plain, isFirstPart: isFirstPart(text, to) });
    }
  }
  return words;
}

/** Whether it is a word to ask a dictionary for. */
function isSpelt(plain: string): boolean {
  return (
    /\p{L}.*\p{L}/u.test(plain) &&
    // Initialisms, with the endings they take: `SVT`, `EU:s`, `MPs`.
    !/^\p{Lu}{2,5}(?:[:'](?:\p{Ll}{1,5})|s)?$/u.test(plain) &&
    // Abbreviations by dots: `bl.a`, `U.S`, `f.d`.
    !/^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(plain) &&
    // Names with digits inside: `H5N1`, `B12`, `F35:an`; not `10-åring`.
    !/\p{L}\p{N}|^\p{N}+\p{Lu}/u.test(plain) &&
    !isBrand(plain)
  );
}

/** `iPhone`, `YouTube`, `McDonald's`; not `TRyggheten`, which is a slip, and not the parts of `EU-Sverige`. */
function isBrand(plain: string): boolean {
  return plain.split('-').some((piece) => /\p{Ll}\p{Lu}/u.test(piece));
}

function isFirstPart(text: string, to: number): boolean {
  return /^[-\u2010\u2011](?!\p{N})/u.test(text.slice(to, to + 2));
}
