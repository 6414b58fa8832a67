import type { Result } from '../../../base/Result';
import { failure, success } from '../../../base/Result';
import type { SpellingProblem } from '../SpellingProblem';
import { plainWord } from '../words/plainWord';
import type { WordList } from './WordList';

/** Bounds on a list: its letters and its words altogether, and the letters of a line. */
export const wordListBounds = { lettersMost: 8_000_000, wordsMost: 200_000, lineLettersMost: 200 } as const;

/** A word list as it was read. */
export interface ReadWordList {
  readonly list: WordList;
  /** Lines that are none, counted from 1: too long, with control characters, without letters, over the bound. */
  readonly skippedLines: readonly number[];
}

/**
 * Reads a list from its text: one word a line, or a name of several (each becomes a word); `#` and what follows is a
 * comment. `word/` stands for its inflections and for compounds that begin with it, `/word/` for compounds
 * that end with it; `!wrong right` for a word that is wrong though a
 * dictionary has it, and what is right instead, if that is told. Bad lines are skipped and told; only a text that is too
 * large as a whole is refused.
 */
export function readWordList(text: string): Result<ReadWordList, SpellingProblem> {
  const { lettersMost, wordsMost, lineLettersMost } = wordListBounds;
  if (text.length > lettersMost) return failure({ code: 'word-list-too-large', megabytesMost: lettersMost / 1e6 });
  const right = new Set<string>();
  const inflected = new Set<string>();
  const lastParts = new Set<string>();
  const wrong = new Map<string, string>();
  const skippedLines: number[] = [];
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const line = raw.length > lineLettersMost ? undefined : plainLine(raw);
    if (line === '') continue;
    const isFull = right.size + inflected.size + lastParts.size + wrong.size >= wordsMost;
    if (line === undefined || isFull || !/\p{L}/u.test(line)) {
      skippedLines.push(index + 1);
    } else if (line.startsWith('!')) {
      const [word = '', ...instead] = line.slice(1).trim().split(/\s+/u);
      if (word === '') skippedLines.push(index + 1);
      else wrong.set(word.toLowerCase(), instead.join(' '));
    } else {
      for (const word of line.split(/\s+/u)) {
        if (/^\/\p{L}{2,}\/$/u.test(word)) lastParts.add(word.slice(1, -1));
        else if (word.endsWith('/')) inflected.add(word.slice(0, -1));
        else right.add(word);
      }
    }
  }
  return success({ list: { right, inflected, lastParts, wrong }, skippedLines });
}

/** A line without its comment and spaces; undefined when it holds what no word does. */
function plainLine(raw: string): string | undefined {
  const line = plainWord(raw.replace(/#.*$/su, '')).trim();
  return /[\p{Cc}\p{Cs}\uFFFD]/u.test(line.replaceAll('\t', ' ')) ? undefined : line;
}
