import { countSentences } from './countSentences';

/** What a measure of readability is made of. */
export interface Readability {
  readonly wordCount: number;
  /** Words of more than six letters. */
  readonly longWordCount: number;
  readonly sentenceCount: number;
}

/** How hard a text is to read, by its LIX. */
export type LixLevel = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

const longestShortWord = 6;

/** What a block of text adds to a measure of readability. */
export function readabilityOf(text: string): Readability {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const longWords = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > longestShortWord);
  return { wordCount: words.length, longWordCount: longWords.length, sentenceCount: countSentences(text) };
}

/** The sum of several blocks. */
export function sumOfReadability(parts: readonly Readability[]): Readability {
  return parts.reduce(
    (sum, part) => ({
      wordCount: sum.wordCount + part.wordCount,
      longWordCount: sum.longWordCount + part.longWordCount,
      sentenceCount: sum.sentenceCount + part.sentenceCount,
    }),
    { wordCount: 0, longWordCount: 0, sentenceCount: 0 },
  );
}

/**
 * Läsbarhetsindex (C. H. Björnsson, “Läsbarhet”, 1968): words a sentence, and how many in a hundred words are longer
 * than six letters, added and rounded. Null without words.
 */
export function lixOf({ wordCount, longWordCount, sentenceCount }: Readability): number | null {
  if (wordCount === 0 || sentenceCount === 0) return null;
  return Math.round(wordCount / sentenceCount + (100 * longWordCount) / wordCount);
}

/** What a LIX means. Most news is `medium`. */
export function lixLevelOf(lix: number): LixLevel {
  if (lix < 30) return 'very-easy';
  if (lix < 40) return 'easy';
  if (lix < 50) return 'medium';
  return lix < 60 ? 'hard' : 'very-hard';
}
