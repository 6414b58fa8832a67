import type { ArticleId } from '../../article/ArticleId';
import type { Problem } from '../../base/Problem';
import type { ExportWarning } from '../ExportWarning';

/** What became of a site's folder, or would. Paths are from the root of the site. */
export interface SiteReport {
  readonly folderPath: string;
  readonly isDryRun: boolean;
  /** How many articles have a page on the site. */
  readonly articleCount: number;
  /** How many of their pages were made anew; the others are as they were. */
  readonly renderedCount: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly keptCount: number;
  /** Of what was written. */
  readonly byteCount: number;
  readonly notices: readonly SiteNotice[];
  /** Every article that the site has, had, or should have and has not: what it is called where people read of it. */
  readonly articles: readonly SiteReportArticle[];
}

/** An article in a report. */
export interface SiteReportArticle {
  readonly id: ArticleId;
  /** Its file in the library; null where that is not known any more. */
  readonly articlePath: string | null;
  /** Its page, or the notice in its place, from the root of the site; null: none. */
  readonly file: string | null;
  readonly headline: string;
}

/**
 * What somebody should know of a site that is written all the same.
 *
 * - `edited`: somebody has changed a file of the site by hand; it is left as it is.
 * - `in-the-way`: a file or a link that is not of the site stands where one of its files would; it is left as it is.
 * - `unreadable`: an article's file can't be read; what the site has of it stays.
 * - `duplicate-id`: a copy of an article that is in another folder; it has no page.
 * - `picture-missing`, `picture-damaged`: the article is left as it was on the site or, if it is new, left out.
 * - `not-rendered`: the look of the site can't show the article, and why; it is left as it was, or left out.
 * - `list-not-rendered`: the look of the site can't show a page that is no article, and why; it is plain. Told of the first
 *   page that has such problems.
 * - `suggestions-open`: the text without what is suggested is published.
 * - `embargoed`: nobody is to read the article yet; it has no page.
 * - `not-in-library`, `not-ready`: an article that was asked for has no page, since it is not there or not for readers yet.
 * - `warning`: what readers will miss on a page that was made anew.
 */
export type SiteNotice =
  | { readonly code: 'edited' | 'in-the-way'; readonly path: string }
  | {
      readonly code: 'unreadable' | 'not-rendered';
      readonly articlePath: string;
      readonly problems: readonly Problem[];
    }
  | { readonly code: 'duplicate-id'; readonly articlePath: string; readonly other: string }
  | {
      readonly code: 'picture-missing' | 'picture-damaged';
      readonly articlePath: string;
      readonly image: string;
    }
  | { readonly code: 'list-not-rendered'; readonly path: string; readonly problems: readonly Problem[] }
  | { readonly code: 'suggestions-open'; readonly articlePath: string; readonly count: number }
  | { readonly code: 'embargoed'; readonly articlePath: string; readonly until: string }
  | { readonly code: 'not-in-library'; readonly id: ArticleId }
  | { readonly code: 'not-ready'; readonly articlePath: string }
  | { readonly code: 'warning'; readonly articlePath: string; readonly warning: ExportWarning };
