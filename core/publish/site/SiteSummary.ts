import type { ArticleId } from '../../article/ArticleId';
import type { SiteNotice } from './SiteReport';

/** What became of a site's folder, or would, short enough to be shown: of long lists the beginning. */
export interface SiteSummary {
  readonly folderPath: string;
  readonly isDryRun: boolean;
  /** Where the site is on the web. */
  readonly baseAddress: string;
  /** How many articles have a page on the site. */
  readonly articleCount: number;
  readonly keptCount: number;
  /** Of what was written. */
  readonly byteCount: number;
  readonly added: ChangedFiles;
  readonly changed: ChangedFiles;
  readonly removed: ChangedFiles;
  /** What leaves something as it was before anything else. */
  readonly notices: readonly SummedNotice[];
  readonly noticeCount: number;
}

/** Files of one fate. */
export interface ChangedFiles {
  /** Those of articles: the first of them. */
  readonly pages: readonly ChangedPage[];
  readonly pageCount: number;
  readonly pictureCount: number;
  /** Lists, feeds, maps and what pages look like. */
  readonly otherCount: number;
}

/** The page of an article. */
export interface ChangedPage {
  readonly address: string;
  /** Empty where nobody knows it any more, or the article has none. */
  readonly headline: string;
}

/** A notice, and the article that it is about. */
export interface SummedNotice {
  readonly notice: SiteNotice;
  /** Null where it is about none, or about one that is not on the site. */
  readonly article: { readonly id: ArticleId; readonly headline: string } | null;
}
