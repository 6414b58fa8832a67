import type { Result } from '../../../base/Result';
import { failure, success } from '../../../base/Result';
import type { SpellingProblem } from '../SpellingProblem';
import type { DictionarySource } from './DictionarySource';

/** Bounds on what is given to Hunspell; the largest dictionaries in use (Hungarian, Korean) stay below half of each. */
export const dictionaryBounds = {
  lettersMost: 32_000_000,
  affixLinesMost: 200_000,
  wordsMost: 2_000_000,
  /** A longer line is left out. */
  lineLettersMost: 4_000,
} as const;

/** A dictionary ready for Hunspell. */
export interface PreparedDictionary {
  readonly affixes: string;
  /** The same without compounding; undefined where the dictionary makes no compounds. */
  readonly affixesWithoutCompounds: string | undefined;
  readonly words: string;
  /** The words as they stand, without flags, in no order. */
  readonly stems: readonly string[];
}

/** Directives by which a dictionary puts words together. */
const compounding = /^COMPOUND(?:BEGIN|MIDDLE|END|LAST|FLAG|RULE)\s/u;
/** With rules alone, only numbers are put together: `11th`. */
const compoundingWords = /^COMPOUND(?:BEGIN|MIDDLE|END|LAST|FLAG)\s/u;
/**
 * Directives that are not taken over: words are divided at hyphens by us; tables of sounds may turn in circles; the
 * encoding is UTF-8 by now.
 */
const leftOut = /^(?:SET|BREAK|PHONE)\s/u;

/**
 * Makes a dictionary of others safe for Hunspell: within bounds, no NULs, its header told anew, and without the
 * directives that we do ourselves or that may not end. Lines that are too long are left out.
 */
export function preparedDictionary({ affixes, words }: DictionarySource): Result<PreparedDictionary, SpellingProblem> {
  const { lettersMost, affixLinesMost, wordsMost, lineLettersMost } = dictionaryBounds;
  if (affixes.length + words.length > lettersMost) {
    return failure({ code: 'dictionary-too-large', megabytesMost: lettersMost / 1e6 });
  }
  const affixLines = linesOf(affixes).filter((line) => line.length <= lineLettersMost && !leftOut.test(line));
  const wordLines = linesOf(words)
    // The first line tells how many there are.
    .slice(1)
    .filter((line) => line !== '' && line.length <= lineLettersMost);
  if (affixLines.length > affixLinesMost || wordLines.length > wordsMost) {
    return failure({ code: 'dictionary-too-large', megabytesMost: lettersMost / 1e6 });
  }
  if (wordLines.length === 0 || affixes.includes('\0') || words.includes('\0')) {
    return failure({ code: 'dictionary-damaged' });
  }
  const head = ['SET UTF-8', 'BREAK 0'];
  return success({
    affixes: [...head, ...affixLines, ''].join('\n'),
    affixesWithoutCompounds: affixLines.some((line) => compoundingWords.test(line))
      ? [...head, ...affixLines.filter((line) => !compounding.test(line)), ''].join('\n')
      : undefined,
    words: [String(wordLines.length), ...wordLines, ''].join('\n'),
    stems: wordLines.map(stemOf),
  });
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
}

function stemOf(line: string): string {
  const end = line.search(/[/\t ]/u);
  return end < 0 ? line : line.slice(0, end);
}
