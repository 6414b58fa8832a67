import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';

/** Whose word list: the newsroom's stands in the library, one's own on this computer. */
const wordListName = z.enum(['newsroom', 'own']);

/** Requests about proofreading. */
export const proofPayloads = {
  /** The text of both word lists. */
  'proof:words': z.undefined(),
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
  'proof:add-word': Result<string, WordListFailure>;
}

/** Whose word list. */
export type WordListName = z.infer<typeof wordListName>;

/** `word-list`: the file is too large, or no text in UTF-8; it is left as it is. */
export type WordListFailure = DiskFailure | { readonly code: 'word-list'; readonly filePath: string };
