import type { ArticleId } from '../article/ArticleId';
import { isArticleId } from '../article/ArticleId';

/** The scheme of links into Spalt, which the system knows as ours. */
export const linkScheme = 'spalt';

const opening = `${linkScheme}://open/`;

/** The link that opens an article of the open library: `spalt://open/<id>`. */
export function deepLinkTo(id: ArticleId): string {
  return opening + id;
}

/**
 * The article that a link opens. Undefined for whatever is not the one form, to the letter: a link comes from any page
 * or program, so it names an article and nothing else, never a path, a question or something to do.
 */
export function articleOfDeepLink(link: string): ArticleId | undefined {
  if (!link.startsWith(opening)) return undefined;
  const id = link.slice(opening.length);
  return isArticleId(id) ? id : undefined;
}
