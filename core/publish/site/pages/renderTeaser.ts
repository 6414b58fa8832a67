import { formatMoment } from '../../formatMoment';
import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import type { OfferedFile } from '../../pictures/PictureOffer';
import { publishedWords } from '../../publishedWords';
import type { SiteArticle } from '../SiteArticle';
import type { SiteEntry, TeaserPicture } from '../SiteEntry';

/** How wide a photo is in a list: see `siteStyle`. */
const sizes = '(min-width: 48rem) 15rem, calc(100vw - 2.5rem)';

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
    ...(picture === null ? [] : [renderPicture(picture, linkTo, isLazy)]),
    ...(kicker === '' ? [] : [`<p class="kicker">${escapeText(kicker)}</p>`]),
    `<h2><a href="${linkTo(place.address)}">${escapeText(headline === '' ? publishedWords(language).untitled : headline)}</a></h2>`,
    ...(description === null ? [] : [`<p class="standfirst">${escapeText(description)}</p>`]),
    `<p class="meta">${[...authors.map(escapeText), timeOf(article)].join(' · ')}</p>`,
    '</li>',
  ].join('\n');
}

/** Written once, however many lists an article is in. */
const times = new WeakMap<SiteArticle, string>();

function timeOf(article: SiteArticle): string {
  const known = times.get(article);
  if (known !== undefined) return known;
  const { dateTime, text } = formatMoment(article.publishedAt, article.language);
  const time = `<time datetime="${escapeAttribute(dateTime)}">${escapeText(text)}</time>`;
  times.set(article, time);
  return time;
}

/** Without words of its own: the headline beside it says what the article is. */
function renderPicture(
  { file, kinds, widthPx, heightPx }: TeaserPicture,
  linkTo: (to: string) => string,
  isLazy: boolean,
): string {
  const sourceSet = (files: readonly OfferedFile[]): string =>
    files.map((each) => `${linkTo(each.path)} ${each.widthPx}w`).join(', ');
  const last = kinds.at(-1);
  return [
    '<picture>',
    ...kinds
      .slice(0, -1)
      .map(({ kind, files }) => `<source type="image/${kind}" srcset="${sourceSet(files)}" sizes="${sizes}">`),
    `<img src="${linkTo(file.path)}"`,
    ...(last === undefined ? [] : [` srcset="${sourceSet(last.files)}" sizes="${sizes}"`]),
    ` width="${widthPx}" height="${heightPx}" alt=""${isLazy ? ' loading="lazy"' : ''}>`,
    '</picture>',
  ].join('');
}
