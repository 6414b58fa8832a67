import { z } from 'zod';
import type { ArticleId } from '../article/ArticleId';
import { isArticleId } from '../article/ArticleId';
import type { ArticleFile } from '../article/articleFile';
import { articleMetadata } from '../article/articleFile';
import type { Result } from '../base/Result';
import { documentJson } from '../document/documentJson';
import type { ArticleSummary } from '../library/ArticleSummary';
import type { ExportFailure, ExportReport, LibraryFailure, LibraryState, OpenArticle } from './answers';
import type { AddedPicture, OpenFailure, PictureFailure, Saved, SaveFailure } from '../library/failures';
import { maximumPictureBytes } from './maximumPictureBytes';
import type { Settings } from './settings';
import { settingsChange } from './settings';

const articleId = z.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));
const revision = z.int().min(0);

/**
 * What the window may ask of the main process, and in what form: each payload is parsed by its schema before
 * anything is done with it. Channels that are not here do not exist.
 */
export const requestPayloads = {
  /** The state of the current library and its articles, newest change first. */
  'library:list': z.undefined(),
  /** Lets the user choose another library folder. Null when they cancel. */
  'library:choose': z.undefined(),
  /** Shows the library folder in the system's file manager. */
  'library:show-folder': z.undefined(),
  /** Makes a new draft in the library and opens it. */
  'article:create': z.strictObject({ language: z.enum(['sv', 'en']) }),
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
   * Changes the open article by ProseMirror steps that apply to `revision`, and answers when the change is on disk.
   * A step counts as one revision.
   */
  'article:apply-steps': z.strictObject({
    id: articleId,
    revision,
    steps: z.array(z.unknown()).min(1).max(100_000),
  }),
  /** Puts a whole document in place, where steps could not be applied. It then has the revision given. */
  'article:replace-document': z.strictObject({ id: articleId, revision, document: documentJson }),
  /** Changes the metadata of the open article, and answers when the change is on disk. */
  'article:change-metadata': z.strictObject({
    id: articleId,
    language: z.enum(['sv', 'en']),
    metadata: articleMetadata.omit({ createdAt: true, modifiedAt: true }),
  }),
  /** Keeps a picture that was dropped or pasted among the article's files. */
  'picture:add': z.strictObject({
    id: articleId,
    bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= maximumPictureBytes),
  }),
  /** Lets the user choose pictures and keeps them among the article's files. Empty when they cancel. */
  'picture:choose': z.strictObject({ id: articleId }),
  /** Lets the user choose a folder and writes the page, or the fragment, and its photos there. Null when they cancel. */
  'export:write': z.strictObject({ id: articleId, format: z.enum(['page', 'fragment']) }),
  /** Puts the article's HTML fragment on the clipboard. */
  'export:copy-html': z.strictObject({ id: articleId }),
  /** Shows an exported file in the system's file manager. Only files exported in this session are shown. */
  'export:show-file': z.strictObject({ filePath: z.string().max(4096) }),
  'settings:get': z.undefined(),
  'settings:change': settingsChange,
  /** Tells that the window has sent everything that was typed, and may be closed. */
  'window:ready-to-close': z.undefined(),
} as const;

/** The answer to each request. Expected failures are values; only bugs reject. */
export interface Answers {
  'library:list': Result<
    { readonly library: LibraryState; readonly articles: readonly ArticleSummary[] },
    LibraryFailure
  >;
  'library:choose': Result<LibraryState | null, LibraryFailure>;
  'library:show-folder': Result<null, LibraryFailure>;
  'article:create': Result<OpenArticle, OpenFailure>;
  'article:open-at-start': Result<OpenArticle, OpenFailure>;
  'article:open': Result<OpenArticle, OpenFailure>;
  'article:show-file': Result<null, OpenFailure>;
  'article:apply-steps': Result<Saved, SaveFailure>;
  'article:replace-document': Result<Saved, SaveFailure>;
  'article:change-metadata': Result<Saved & { readonly metadata: ArticleFile['metadata'] }, SaveFailure>;
  'picture:add': Result<AddedPicture, PictureFailure>;
  'picture:choose': Result<readonly AddedPicture[], PictureFailure>;
  'export:write': Result<ExportReport | null, ExportFailure>;
  'export:copy-html': Result<null, ExportFailure>;
  'export:show-file': Result<null, ExportFailure>;
  'settings:get': Settings;
  'settings:change': Settings;
  'window:ready-to-close': null;
}

/** The name of a request. */
export type RequestName = keyof typeof requestPayloads;
/** What a request carries. */
export type Payload<Name extends RequestName> = z.infer<(typeof requestPayloads)[Name]>;

/** The window's side of the contract: one function a request. */
export type Requests = {
  readonly [Name in RequestName]: undefined extends Payload<Name>
    ? () => Promise<Answers[Name]>
    : (payload: Payload<Name>) => Promise<Answers[Name]>;
};
