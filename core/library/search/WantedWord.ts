import type { QueryTerm } from './readQuery';
import type { WordList } from './WordList';

/** A word of a query, as the words of the index that it may be. */
export interface WantedWord {
  /** The number of the word itself; -1 where no article has it. */
  readonly exact: number;
  /** The word itself or, where it may be a beginning, all that begin so; empty where no article has any. */
  readonly numbers: readonly number[];
}

/** The words of a term, in order. Only the last can stand for several. */
export function wantedWordsOf({ words, isPrefix }: QueryTerm, list: WordList): readonly WantedWord[] {
  return words.map((word, index) => {
    const exact = list.numberOf(word) ?? -1;
    const isBeginning = isPrefix && index === words.length - 1;
    return { exact, numbers: isBeginning ? list.numbersWithPrefix(word) : exact === -1 ? [] : [exact] };
  });
}
