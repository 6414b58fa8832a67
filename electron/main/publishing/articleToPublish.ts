import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { Catalogue } from '#core/library/catalogue/Catalogue';

/**
 * The article as it is now, its links to others leading where their pages are. What the list can't tell stands in the
 * way of no page.
 */
export async function articleToPublish(
  session: Pick<ArticleSession, 'current'>,
  catalogue: Pick<Catalogue, 'addressesOf'>,
): Promise<ArticleFile> {
  const { relatedIdsOf, withPageAddresses } = await import('#core/publish/withPageAddresses');
  const ids = relatedIdsOf(session.current());
  if (ids.length === 0) return session.current();
  const addresses = await catalogue.addressesOf(ids).catch(() => new Map());
  return withPageAddresses(session.current(), addresses);
}
