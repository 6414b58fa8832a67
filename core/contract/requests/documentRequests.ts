import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { Dropped } from '../../intake/Dropped';
import type { NewsNotice } from '../../intake/ninjs/readNinjs';
import type { DiskFailure, OpenFailure } from '../../library/failures';
import type { OpenArticle } from '../answers';

/** Requests about files of other programs that become articles. */
export const documentPayloads = {
  /** How many files wait to become articles. */
  'document:waiting': z.undefined(),
  /** Makes an article of the file that has waited longest, and opens it. Null when none waits. */
  'document:open-next': z.undefined(),
} as const;

/** An article that was made of a file. */
export interface OpenedDocument {
  readonly fileName: string;
  readonly open: OpenArticle;
  /** What the file had and the article has not. */
  readonly dropped: readonly Dropped[];
  /** What a news item says that whoever takes it in must know. */
  readonly notices: readonly NewsNotice[];
}

/** Why a file did not become an article; each has a sentence that names the way out. */
export type DocumentFailure =
  | DiskFailure
  | OpenFailure
  | {
      readonly code:
        | 'document-damaged'
        | 'document-empty'
        | 'document-too-large'
        | 'document-too-long'
        | 'document-old-word'
        | 'document-open-document'
        | 'document-rich-text'
        | 'document-pdf'
        | 'document-pages'
        | 'document-not-news'
        | 'document-other';
      readonly fileName: string;
    };

/** The answers to them. */
export interface DocumentAnswers {
  'document:waiting': number;
  'document:open-next': Result<OpenedDocument | null, DocumentFailure>;
}
