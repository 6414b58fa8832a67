import type { FormattedMoment } from '../../formatMoment';
import { formatMoment } from '../../formatMoment';
import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import type { SiteArticle } from '../SiteArticle';

/** Written once, however many lists an article is in. */
const moments = new WeakMap<SiteArticle, FormattedMoment>();

/** When an article was published, as readers and machines are told it. */
export function teaserMoment(article: SiteArticle): FormattedMoment {
  const known = moments.get(article) ?? formatMoment(article.publishedAt, article.language);
  moments.set(article, known);
  return known;
}

/** The same as HTML. */
export function teaserTime(article: SiteArticle): string {
  const { dateTime, text } = teaserMoment(article);
  return `<time datetime="${escapeAttribute(dateTime)}">${escapeText(text)}</time>`;
}
