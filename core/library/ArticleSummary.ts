import type { ArticleId } from '../article/ArticleId';
import type { ArticleStatus } from '../article/articleFile';

/** What the list of a library shows of an article. */
export interface ArticleSummary {
  readonly id: ArticleId;
  /** Empty while the article has no headline. */
  readonly headline: string;
  readonly kicker: string;
  readonly status: ArticleStatus;
  readonly language: string;
  /** RFC 3339. */
  readonly modifiedAt: string;
  readonly wordCount: number;
}
