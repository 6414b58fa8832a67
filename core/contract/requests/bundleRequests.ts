import { z } from 'zod';
import type { ArticleId } from '../../article/ArticleId';
import type { ArticleFile } from '../../article/articleFile';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { ImportPlan } from '../../library/bundle/planImport';
import type { DiskFailure, OpenFailure } from '../../library/failures';
import { articleId } from './payloadParts';

/** By which the window speaks of a bundle that was offered: it knows no paths. */
const ticket = z.int().min(1);

/** Requests about articles that are sent and received as one file. */
export const bundlePayloads = {
  /** Lets the user choose where the open article goes as one file, and writes it there. Null when they cancel. */
  'bundle:send': z.strictObject({ id: articleId, areVersionsIncluded: z.boolean() }),
  /** Shows the file that was sent last in the system's file manager. */
  'bundle:show-sent': z.undefined(),
  /** Lets the user choose bundles, and files of other programs; they are offered then. */
  'bundle:choose': z.undefined(),
  /** The bundles that wait to be taken in: given at the start, dropped, or chosen. */
  'bundle:offers': z.undefined(),
  /** What is in one, and what taking it in would do. */
  'bundle:plan': z.strictObject({ ticket }),
  /** Takes it in. It is offered no more then. */
  'bundle:import': z.strictObject({ ticket }),
  /** Lets it be. */
  'bundle:dismiss': z.strictObject({ ticket }),
  /** The article that one which was taken in has to do with, to compare the open one with; no other article. */
  'bundle:read-other': z.strictObject({ id: articleId }),
} as const;

/** A bundle that waits to be taken in. */
export interface BundleOffer {
  readonly ticket: number;
  readonly fileName: string;
}

/** What is in a bundle, and what taking it in would do. */
export interface BundlePreview {
  readonly headline: string;
  readonly wordCount: number;
  readonly pictureCount: number;
  readonly versionCount: number;
  readonly plan: ImportPlan;
}

/** An article that was taken in. */
export interface ImportedArticle {
  readonly plan: ImportPlan;
  readonly articleId: ArticleId;
}

/** A file that was sent. */
export interface SentBundle {
  readonly filePath: string;
  readonly byteCount: number;
  /** What is in the article's folder but not in the file. */
  readonly leftOut: readonly string[];
}

/** Why a bundle could not be written or taken in. `not-offered`: it was let be meanwhile. */
export type BundleFailure =
  | DiskFailure
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] }
  | { readonly code: 'not-open' | 'not-offered' };

/** The answers to them. */
export interface BundleAnswers {
  'bundle:send': Result<SentBundle | null, BundleFailure>;
  'bundle:show-sent': null;
  'bundle:choose': null;
  'bundle:offers': readonly BundleOffer[];
  'bundle:plan': Result<BundlePreview, BundleFailure>;
  'bundle:import': Result<ImportedArticle, BundleFailure>;
  'bundle:dismiss': null;
  'bundle:read-other': Result<{ readonly fileName: string; readonly article: ArticleFile }, OpenFailure>;
}
