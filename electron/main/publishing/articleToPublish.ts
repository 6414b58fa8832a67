import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { ChosenText } from '#core/publish/chosenText';
import type { Catalogue } from '#core/library/catalogue/Catalogue';

/**
 * The article as it is now, with the text that was chosen, or both where that is null, its links to others leading where their pages are. What the list can't tell stands in the
 * way of no page.
 */
export async function articleToPublish(
  session: Pick<ArticleSession, 'current'>,
  catalogue: Pick<Catalogue, 'addressesOf'>,
  chosenText: ChosenText | null,
): Promise<ArticleFile> {
  const { relatedIdsOf, withPageAddresses } = await import('#core/publish/withPageAddresses');
  const { withChosenText } = await import('#core/publish/chosenText');
  const current = session.current();
  const article = chosenText === null ? current : withChosenText(current, chosenText);
  const ids = relatedIdsOf(article);
  if (ids.length === 0) return article;
  const addresses = await catalogue.addressesOf(ids).catch(() => new Map());
  return withPageAddresses(article, addresses);
}
