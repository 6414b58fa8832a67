import type { ArticleId } from '../../article/ArticleId';
import type { ArticleFile, ArticleStatus } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import { authorsOf } from '../authorsOf';
import { descriptionOf } from '../descriptionOf';
import { tidyMetadata } from '../tidyMetadata';
import { tidyText } from '../tidyInline';
import { relatedIdsOf } from '../withPageAddresses';
import type { ArticleAddress } from '../profile/addressOfArticle';
import { addressOfArticle } from '../profile/addressOfArticle';
import type { SiteSettings } from '../profile/SiteSettings';
import { addressWithoutReserved } from './addressWithoutReserved';

/** What a site knows of an article without its text: all that listings, feeds and addresses are made of. */
export interface SiteArticle {
  readonly id: ArticleId;
  readonly language: string;
  readonly status: ArticleStatus;
  /** Empty while the article has no headline. */
  readonly headline: string;
  readonly kicker: string;
  readonly description: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  /** The names of those who wrote it. */
  readonly authors: readonly string[];
  /** RFC 3339; of an article that is ready and nothing more, when it was changed last. */
  readonly publishedAt: string;
  /** RFC 3339, never before it was published. */
  readonly modifiedAt: string;
  readonly createdAt: string;
  /** RFC 3339; null: no embargo. */
  readonly embargoUntil: string | null;
  /** When it was killed, if readers had it before: RFC 3339. */
  readonly killedAt: string | null;
  /** Where it would be by the pattern of the site, if it were the only one. */
  readonly wanted: ArticleAddress;
  /** The articles that it links to. */
  readonly related: readonly ArticleId[];
}

/** What a site knows of this article. */
export function siteArticleOf(
  article: ArticleFile,
  settings: Pick<SiteSettings, 'articleAddress' | 'language'>,
): SiteArticle {
  const metadata = tidyMetadata(article.metadata);
  const tidied = { ...article, metadata };
  const { status, publishedAt, modifiedAt, createdAt, embargoUntil, section, tags, statusChanges } = metadata;
  const shownAt = publishedAt ?? modifiedAt;
  const description = descriptionOf(tidied);
  return {
    id: article.id,
    language: article.language,
    status,
    headline: tidyText(textOfField(article.document, 'headline')),
    kicker: tidyText(textOfField(article.document, 'kicker')),
    description: description === null ? null : tidyText(description) || null,
    section,
    tags,
    authors: [...new Set(authorsOf(tidied).map(({ name }) => name))],
    publishedAt: shownAt,
    modifiedAt: Date.parse(modifiedAt) < Date.parse(shownAt) ? shownAt : modifiedAt,
    createdAt,
    embargoUntil,
    killedAt: status === 'killed' && publishedAt !== null ? (statusChanges.at(-1)?.at ?? modifiedAt) : null,
    wanted: addressWithoutReserved(addressOfArticle(settings, article), settings.language),
    related: relatedIdsOf(article),
  };
}
