import type { DocumentJson } from '#core/document/documentJson';
import type { Dropped } from '#core/intake/Dropped';
import type { NewsItem, NewsNotice } from '#core/intake/ninjs/readNinjs';
import type { ForeignThread, Revision } from '#core/review/imported/Revision';
import type { RefusedKind } from './kindOfDocument';

/** A picture of a file that was read: in the file itself, or beside it. */
export type DocumentPicture = { readonly standIn: string } & (
  | { readonly bytes: Uint8Array }
  | {
      readonly path: string;
      /** What its file may be called instead, where that one is not there. */
      readonly otherPaths?: readonly string[];
    }
);

/** What was made of a file. */
export interface DocumentReading {
  /** Its pictures have stand-ins for their names; see `readPage`. */
  readonly document: DocumentJson;
  readonly language: 'sv' | 'en';
  readonly pictures: readonly DocumentPicture[];
  readonly dropped: readonly Dropped[];
  /** What a news item says of the article beside its text. */
  readonly metadata?: NewsItem['metadata'];
  readonly notices?: readonly NewsNotice[];
  /** What was proposed and said in it. */
  readonly review?: DocumentReview;
}

/** What a file of another program has tracked and what was said of its text. */
export interface DocumentReview {
  /** The text without what is tracked, its pictures with stand-ins as in the document; null where nothing is. */
  readonly original: DocumentJson | null;
  readonly revisions: readonly Revision[];
  readonly threads: readonly ForeignThread[];
}

/**
 * Why nothing was made of it. `damaged`: it can't be read as what it is. `empty`: there is no word in it. `not-news`: it is
 * JSON, but no news item. `too-long`: it has more text than any article, or more than a manuscript unpacks to.
 */
export type UnreadDocument = { readonly unread: RefusedKind | 'damaged' | 'empty' | 'not-news' | 'too-long' };
