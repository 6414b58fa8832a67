import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import type { Result } from '../../base/Result';
import type { OpenFailure, SaveFailure } from '../../library/failures';
import { isArticleFolderName } from '../../library/isArticleFolderName';
import { articleId } from './payloadParts';

const folderNames = z.array(z.string().refine(isArticleFolderName)).min(1).max(100_000);

/** Requests that put articles of the library in order, open or not. */
export const trashPayloads = {
  /** Puts a copy beside an article. */
  'article:duplicate': z.strictObject({ id: articleId }),
  /** Gives an article another headline. */
  'article:rename': z.strictObject({ id: articleId, headline: z.string().max(10_000) }),
  /** Moves articles into the trash. If the open one is among them, none is open afterwards. */
  'article:trash': z.strictObject({ folderNames }),
  /** Brings articles back from the trash. */
  'trash:restore': z.strictObject({ folderNames }),
  /** Deletes articles in the trash for good. */
  'trash:delete': z.strictObject({ folderNames }),
  /** Deletes everything in the trash for good. */
  'trash:empty': z.undefined(),
} as const;

/** What became of each of several folders. */
export interface FoldersReport {
  /** `newName` is what the folder is called where it is now; null when it is gone. */
  readonly done: readonly { readonly folderName: string; readonly newName: string | null }[];
  readonly failed: readonly { readonly folderName: string; readonly failure: OpenFailure | SaveFailure }[];
}

/** The answers to them. */
export interface TrashAnswers {
  'article:duplicate': Result<ArticleId, OpenFailure | SaveFailure>;
  'article:rename': Result<null, OpenFailure | SaveFailure>;
  'article:trash': FoldersReport;
  'trash:restore': FoldersReport;
  'trash:delete': FoldersReport;
  'trash:empty': Result<FoldersReport, OpenFailure>;
}
