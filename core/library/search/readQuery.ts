import { foldedWords } from './findWords';

/** Words that stand next to each other in what is looked for; mostly only one. */
export interface QueryTerm {
  /** Folded (see `foldWord`); at least one. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of a longer one. */
  readonly isPrefix: boolean;
}

/** What is looked for: every term must be in the article. Without terms nothing is found. */
export type SearchQuery = readonly QueryTerm[];

const quotes = /["”“„«»]/u;

/**
 * Reads what somebody types into the search field. Each word must be found; words in quotes must stand next to each
 * other, and so must the parts of `e-post` and `EU:s`. While one types, the last word stands for all that begin so,
 * unless a closing quote ends it.
 */
export function readQuery(text: string): SearchQuery {
  const parts = text.split(quotes);
  return parts.flatMap((part, index) => {
    const isQuoted = index % 2 === 1;
    const isLastPart = index === parts.length - 1;
    const chunks = isQuoted ? [part] : part.split(/\s+/u);
    const terms = chunks.map((chunk) => foldedWords(chunk)).filter((words) => words.length > 0);
    return terms.map((words, place) => ({ words, isPrefix: isLastPart && place === terms.length - 1 }));
  });
}
