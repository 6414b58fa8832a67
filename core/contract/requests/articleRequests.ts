import { z } from 'zod';
import type { ArticleFile } from '../../article/articleFile';
import { articleMetadata } from '../../article/articleFile';
import type { Result } from '../../base/Result';
import { documentJson } from '../../document/documentJson';
import { languageTag } from '../../document/languageTagSchema';
import type { TakenPicture, OpenFailure, PictureFailure, Saved, SaveFailure } from '../../library/failures';
import { reviewChange } from '../../review/reviewChange';
import { articleReview } from '../../review/reviewJson';
import type { OpenArticle } from '../answers';
import { maximumPictureBytes } from '../maximumPictureBytes';
import { articleId } from './payloadParts';

const revision = z.int().min(0);

/** Requests about the article that is open, its text and its pictures. */
export const articlePayloads = {
  /** Makes a new draft in the library, empty or after a template, and opens it. */
  'article:create': z.strictObject({ language: languageTag, document: documentJson.exactOptional() }),
  /**
   * Opens what the window starts with: the article that is open already, else the one named at start, else the one
   * open last, else the one changed last, else a new draft.
   */
  'article:open-at-start': z.undefined(),
  /** Opens an article; it becomes the only one that this window may change. */
  'article:open': z.strictObject({ id: articleId }),
  /** Shows the article's file in the system's file manager. */
  'article:show-file': z.strictObject({ id: articleId }),
  /**
   * Lets the user choose another library, puts a copy of the open article there, pictures included, and opens it in
   * place of this one. Null when they cancel.
   */
  'article:copy-elsewhere': z.strictObject({ id: articleId }),
  /**
   * Changes the open article by ProseMirror steps that apply to `revision`, and what is said of it, and answers when
   * the change is on disk. A step counts as one revision.
   */
  'article:apply-steps': z.strictObject({
    id: articleId,
    revision,
    steps: z.array(z.unknown()).max(100_000),
    review: reviewChange.exactOptional(),
  }),
  /** Puts a whole document and review in place, where steps could not be applied. They then have the revision given. */
  'article:replace-document': z.strictObject({
    id: articleId,
    revision,
    document: documentJson,
    review: articleReview.exactOptional(),
  }),
  /** Changes the metadata of the open article, and answers when the change is on disk. */
  'article:change-metadata': z.strictObject({
    id: articleId,
    language: languageTag,
    metadata: articleMetadata.omit({ createdAt: true, modifiedAt: true }),
  }),
  /** Keeps a picture that was dropped or pasted among the article's files. */
  'picture:add': z.strictObject({
    id: articleId,
    bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= maximumPictureBytes),
  }),
  /** Lets the user choose pictures and keeps them among the article's files. Empty when they cancel. */
  'picture:choose': z.strictObject({ id: articleId }),
} as const;

/** The answers to them. */
export interface ArticleAnswers {
  'article:create': Result<OpenArticle, OpenFailure>;
  'article:open-at-start': Result<OpenArticle, OpenFailure>;
  'article:open': Result<OpenArticle, OpenFailure>;
  'article:show-file': Result<null, OpenFailure>;
  'article:copy-elsewhere': Result<OpenArticle | null, OpenFailure>;
  'article:apply-steps': Result<Saved, SaveFailure>;
  'article:replace-document': Result<Saved, SaveFailure>;
  'article:change-metadata': Result<Saved & { readonly metadata: ArticleFile['metadata'] }, SaveFailure>;
  'picture:add': Result<TakenPicture, PictureFailure>;
  'picture:choose': Result<readonly TakenPicture[], PictureFailure>;
}
