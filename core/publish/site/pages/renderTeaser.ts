import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import { publishedWords } from '../../publishedWords';
import type { SiteEntry } from '../SiteEntry';
import { renderTeaserPicture } from './renderTeaserPicture';
import { teaserTime } from './teaserTime';

/** How wide a photo is in a list: see `siteStyle`. */
const sizes = '(min-width: 48rem) 15rem, calc(100vw - 2.5rem)';
/** What that is on a screen of three pixels a point. */
const widestPx = 960;

/** An article as an item of a list. */
export function renderTeaser(
  { article, place, picture }: SiteEntry,
  {
    linkTo,
    siteLanguage,
    isLazy,
  }: { readonly linkTo: (to: string) => string; readonly siteLanguage: string; readonly isLazy: boolean },
): string {
  const { authors, description, headline, kicker, language } = article;
  return [
    language === siteLanguage ? '<li>' : `<li lang="${escapeAttribute(language)}">`,
    ...(picture === null
      ? []
      : [renderTeaserPicture(picture, { linkTo, sizes, widestPx, loading: isLazy ? 'lazy' : 'at-once' })]),
    ...(kicker === '' ? [] : [`<p class="kicker">${escapeText(kicker)}</p>`]),
    `<h2><a href="${linkTo(place.address)}">${escapeText(headline === '' ? publishedWords(language).untitled : headline)}</a></h2>`,
    ...(description === null ? [] : [`<p class="standfirst">${escapeText(description)}</p>`]),
    `<p class="meta">${[...authors.map(escapeText), teaserTime(article)].join(' · ')}</p>`,
    '</li>',
  ].join('\n');
}
