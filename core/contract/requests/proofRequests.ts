import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';

/** Whose word list: the newsroom's stands in the library, one's own on this computer. */
const wordListName = z.enum(['newsroom', 'own']);

/** Requests about proofreading. */
export const proofPayloads = {
  /** The text of both word lists. */
  'proof:words': z.undefined(),
  /** The dictionaries of a language that were put into the library or beside the settings. */
  'proof:dictionaries': z.strictObject({ language: z.string().regex(/^[a-z]{2,3}$/u) }),
  /** The languages that somebody has added dictionaries for, BCP 47. */
  'proof:dictionary-languages': z.undefined(),
  /** Adds a word to one of them, and answers with its text when it is on disk. */
  'proof:add-word': z.strictObject({
    list: wordListName,
    word: z
      .string()
      .max(100)
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’:.&-]*$/u),
  }),
} as const;

/** The answers to them. */
export interface ProofAnswers {
  'proof:words': Readonly<Record<WordListName, Result<string, WordListFailure>>>;
  'proof:dictionaries': readonly DroppedDictionary[];
  'proof:dictionary-languages': readonly string[];
  'proof:add-word': Result<string, WordListFailure>;
}

/** A dictionary of Hunspell's form that somebody has put into a folder for them. */
export interface DroppedDictionary {
  /** What it is for, BCP 47, by the name of its files: `sv`, `en-GB`. */
  readonly name: string;
  /** Of its affix file. */
  readonly filePath: string;
  /** The texts of both files, or why it can't be used. */
  readonly texts: Result<{ readonly affixes: string; readonly words: string }, Problem>;
}

/** Whose word list. */
export type WordListName = z.infer<typeof wordListName>;

/** `word-list`: the file is too large, or no text in UTF-8; it is left as it is. */
export type WordListFailure = DiskFailure | { readonly code: 'word-list'; readonly filePath: string };
