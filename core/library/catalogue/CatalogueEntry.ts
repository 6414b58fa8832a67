import type { ArticleFile } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import type { ArticleSummary } from '../ArticleSummary';
import { summaryOf } from '../summaryOf';

/** What the catalogue of a library knows of an article: all by which a list is filtered and sorted. */
export interface CatalogueEntry extends ArticleSummary {
  /** RFC 3339. */
  readonly createdAt: string;
  readonly section: string | null;
  /** The names of the authors or, where the details have none, the byline as it stands. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Where its page is; null while nobody has said. */
  readonly canonicalAddress: string | null;
}

/** What the catalogue knows of this article. */
export function catalogueEntryOf(article: ArticleFile): CatalogueEntry {
  const { createdAt, section, authors, tags, canonicalAddress } = article.metadata;
  const byline = textOfField(article.document, 'byline').trim();
  const names = authors.map(({ name }) => name);
  return {
    ...summaryOf(article),
    createdAt,
    section,
    authors: names.length > 0 || byline === '' ? names : [byline],
    tags,
    canonicalAddress,
  };
}
