import { escapeText } from '../../html/escapeHtml';
import type { TemplateValue } from '../../profile/template/TemplateEngine';
import { standIns, TrustedMarkup } from '../../profile/template/TrustedMarkup';
import { publishedWords } from '../../publishedWords';
import { listingSlugOf } from '../listingSlugOf';
import type { TeaserPlace } from '../pages/renderTeaserPicture';
import { renderTeaserPicture } from '../pages/renderTeaserPicture';
import { teaserMoment, teaserTime } from '../pages/teaserTime';
import type { SiteEntry } from '../SiteEntry';
import { siteWords } from '../siteWords';

/** How wide a photo may be shown in a list: as wide as a thumb, as a column, or as the page. */
const pictureSizes = {
  small: { sizes: '10rem', widestPx: 640 },
  usual: { sizes: '(min-width: 40rem) 24rem, calc(100vw - 2.5rem)', widestPx: 960 },
  large: { sizes: '(min-width: 75rem) 75rem, 100vw', widestPx: 1920 },
} as const satisfies Readonly<Record<string, Pick<TeaserPlace, 'sizes' | 'widestPx'>>>;

/** The parts of an entry that Spalt makes. Null for those that it has not. */
export interface EntryPieces {
  readonly headline: TrustedMarkup;
  readonly kicker: TrustedMarkup | null;
  readonly standfirst: TrustedMarkup | null;
  readonly meta: TrustedMarkup;
  readonly smallPicture: TrustedMarkup | null;
  readonly picture: TrustedMarkup | null;
  readonly largePicture: TrustedMarkup | null;
}

/** Where an entry stands, and how the page that it is on leads to others; `linkTo` escapes for an attribute. */
export interface EntryPlace {
  readonly index: number;
  readonly linkTo: (to: string) => string;
  /** Of its headline. */
  readonly headingLevel: 2 | 3;
}

/** Makes the parts of an entry. */
export function entryPieces({ article, place, picture }: SiteEntry, given: EntryPlace): EntryPieces {
  const { authors, description, kicker, headline, language } = article;
  const { headingLevel, index, linkTo } = given;
  const title = headline === '' ? publishedWords(language).untitled : headline;
  const loading = index === 0 ? 'first' : index < 4 ? 'at-once' : 'lazy';
  const pictureOf = (size: keyof typeof pictureSizes): TrustedMarkup | null =>
    picture === null
      ? null
      : new TrustedMarkup(
          () => renderTeaserPicture(picture, { linkTo, loading, ...pictureSizes[size] }),
          standIns.block,
        );
  return {
    headline: new TrustedMarkup(
      `<h${headingLevel}><a href="${linkTo(place.address)}">${escapeText(title)}</a></h${headingLevel}>`,
      standIns.block,
    ),
    kicker: kicker === '' ? null : new TrustedMarkup(`<p class="kicker">${escapeText(kicker)}</p>`, standIns.block),
    standfirst:
      description === null
        ? null
        : new TrustedMarkup(`<p class="standfirst">${escapeText(description)}</p>`, standIns.block),
    meta: new TrustedMarkup(
      () => `<p class="meta">${[...authors.map(escapeText), teaserTime(article)].join(' <span>·</span> ')}</p>`,
      standIns.block,
    ),
    smallPicture: pictureOf('small'),
    picture: pictureOf('usual'),
    largePicture: pictureOf('large'),
  };
}

/** What a template may show of an entry; `to` is the way to an address of the site, unescaped. */
export function entryValues(
  { article, place }: SiteEntry,
  pieces: EntryPieces,
  { to, siteLanguage }: { readonly to: (address: string) => string; readonly siteLanguage: string },
): { readonly [name: string]: TemplateValue } {
  const { authors, headline, language, section } = article;
  const { paths } = siteWords(siteLanguage);
  return {
    headline: pieces.headline,
    kicker: pieces.kicker,
    standfirst: pieces.standfirst,
    meta: pieces.meta,
    small_picture: pieces.smallPicture,
    picture: pieces.picture,
    large_picture: pieces.largePicture,
    title: headline === '' ? publishedWords(language).untitled : headline,
    address: to(place.address),
    language,
    section: section === null ? null : { name: section, address: to(`${paths.section}/${listingSlugOf(section)}/`) },
    authors: authors.map((name) => ({ name, address: to(`${paths.author}/${listingSlugOf(name)}/`) })),
    date: { ...teaserMoment(article) },
  };
}
