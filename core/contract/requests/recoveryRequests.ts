import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import type { ArticleFile } from '../../article/articleFile';
import type { Result } from '../../base/Result';
import type { UnreadableArticle } from '../../library/catalogue/Catalogue';
import type { OpenFailure } from '../../library/failures';
import { isArticleFolderName } from '../../library/isArticleFolderName';
import type { RecoveryPlan } from '../../library/recovery/RecoveryPlan';

const folderName = z.string().refine(isArticleFolderName);
const candidateId = z.string().min(1).max(255);

/** Requests about articles whose file can't be read, and about what the last run has left. */
export const recoveryPayloads = {
  /** What the last run has left that somebody should know of. Answers when the whole library has been looked at. */
  'recovery:check': z.undefined(),
  /** What is wrong with the file of an article, and what could take its place. */
  'recovery:plan': z.strictObject({ folderName }),
  /** What a candidate holds. */
  'recovery:read': z.strictObject({ folderName, candidateId }),
  /** Puts a candidate in the place of the file, which is put aside. */
  'recovery:restore': z.strictObject({ folderName, candidateId }),
  /** Shows the file that can't be read in the system's file manager. */
  'recovery:show-file': z.strictObject({ folderName }),
} as const;

/** What the last run has left. */
export interface LeftByLastRun {
  /** Articles whose file can't be read. */
  readonly unreadable: readonly UnreadableArticle[];
  /** Articles with a text that could not be saved where it belongs, and is kept on this computer: opening one puts it back. */
  readonly rescued: readonly { readonly id: ArticleId; readonly headline: string }[];
}

/** The answers to them. */
export interface RecoveryAnswers {
  'recovery:check': LeftByLastRun;
  'recovery:plan': Result<RecoveryPlan, OpenFailure>;
  'recovery:read': Result<ArticleFile, OpenFailure>;
  'recovery:restore': Result<{ readonly id: ArticleId; readonly setAsidePath: string | null }, OpenFailure>;
  'recovery:show-file': null;
}
