import { articleOf, documentOf, paragraph } from '../../document/build';
import type { ArticleFile } from '#core/article/articleFile';
import { isArticleId } from '#core/article/ArticleId';
import type { SiteEntry } from '#core/publish/site/SiteEntry';
import { siteArticleOf } from '#core/publish/site/SiteArticle';
import { siteOf } from '../profile/siteOf';

/** A published article on a site, which is told from others by its number. */
export function entryOf(
  number: number,
  { headline = `Nyhet ${number}`, ...metadata }: { readonly headline?: string } & Partial<ArticleFile['metadata']> = {},
): SiteEntry {
  const publishedAt = new Date(Date.UTC(2026, 1, 1, 0, number)).toISOString();
  const article = articleOf(documentOf({ headline, standfirst: 'Ingress.' }, paragraph('Text.')), {
    status: 'published',
    publishedAt,
    modifiedAt: publishedAt,
    createdAt: publishedAt,
    ...metadata,
  });
  const id = `${article.id.slice(0, -6)}${number.toString(16).padStart(6, '0')}`;
  if (!isArticleId(id)) throw new Error(`No identity: ${id}`);
  const known = siteArticleOf({ ...article, id }, siteOf());
  return { article: known, place: known.wanted, picture: null };
}
