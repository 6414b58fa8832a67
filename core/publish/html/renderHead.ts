import type { ArticleFile } from '../../article/articleFile';
import type { FigureJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import { textOf, textOfField } from '../../text/textOf';
import { absoluteAddress } from '../absoluteAddress';
import { authorsOf } from '../authorsOf';
import { descriptionOf } from '../descriptionOf';
import type { OfferOf } from '../pictures/PictureOffer';
import { publishedWords } from '../publishedWords';
import { escapeAttribute, escapeText } from './escapeHtml';
import { jsonForScript } from './jsonForScript';
import { newsArticleOf } from './newsArticleOf';
import type { PageSite } from './PageSite';
import { pageTitleOf } from './pageTitleOf';

/** What a head says beside the article. */
export interface HeadOptions {
  readonly offerOf: OfferOf;
  /** CSS that holds no end tag. */
  readonly style: string;
  /** The site that the page is on; null where there is none, and the page stands by itself. */
  readonly site: PageSite | null;
}

/**
 * What stands within the `<head>` of a page: title, description, Open Graph, a card for X, feeds, schema.org data and
 * the style. What the article has no data for is left out; addresses that must be absolute are left out until the
 * canonical one is known.
 */
export function renderHead(article: ArticleFile, { offerOf, style, site }: HeadOptions): string {
  const { canonicalAddress, source } = article.metadata;
  const authors = authorsOf(article).map(({ name }) => name);
  const siteName = site?.name ?? source;
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(pageTitleOf(article, siteName))}</title>`,
    ...named('description', descriptionOf(article)),
    ...named('author', authors.length === 0 ? null : authors.join(', ')),
    ...named('robots', 'max-image-preview:large'),
    ...named('color-scheme', 'light dark'),
    ...(canonicalAddress === null ? [] : [`<link rel="canonical" href="${escapeAttribute(canonicalAddress)}">`]),
    ...(site?.feeds ?? []).map(
      ({ type, title, address }) =>
        `<link rel="alternate" type="${escapeAttribute(type)}" title="${escapeAttribute(title)}" href="${escapeAttribute(address)}">`,
    ),
    ...openGraph(article, siteName, offerOf),
    `<script type="application/ld+json">${jsonForScript(newsArticleOf(article, offerOf, site))}</script>`,
    `<style>\n${style}</style>`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Open Graph (ogp.me) with its `article` namespace, and the kind of card that X makes of it. */
function openGraph(article: ArticleFile, siteName: string | null, offerOf: OfferOf): readonly string[] {
  const { document, language, metadata } = article;
  const { alternativeHeadlines, canonicalAddress, modifiedAt, publishedAt, section, tags } = metadata;
  const headline = alternativeHeadlines.social ?? textOfField(document, 'headline');
  const shown = figuresOf(document).find(({ figure }) => !figure.attrs.isDecorative);
  const image = shown === undefined ? [] : openGraphImage(shown.figure, canonicalAddress, offerOf);
  return [
    ...property('og:type', 'article'),
    ...property('og:title', headline === '' ? publishedWords(language).untitled : headline),
    ...property('og:description', descriptionOf(article)),
    ...property('og:url', canonicalAddress),
    ...property('og:site_name', siteName),
    ...property('og:locale', localeOf(language)),
    ...image,
    ...property('article:published_time', publishedAt),
    ...property('article:modified_time', publishedAt === null ? null : modifiedAt),
    ...metadata.authors.flatMap(({ address }) => property('article:author', address)),
    ...property('article:section', section),
    ...tags.flatMap((tag) => property('article:tag', tag)),
    ...named('twitter:card', image.length === 0 ? 'summary' : 'summary_large_image'),
  ];
}

function openGraphImage(
  { attrs, content }: FigureJson,
  canonicalAddress: string | null,
  offerOf: OfferOf,
): readonly string[] {
  const { path, widthPx, heightPx } = offerOf(attrs).file;
  const address = absoluteAddress(path, canonicalAddress);
  if (address === null) return [];
  return [
    ...property('og:image', address),
    ...property('og:image:width', String(widthPx)),
    ...property('og:image:height', String(heightPx)),
    ...property('og:image:alt', textOf(content[2]) || null),
  ];
}

/** `sv` → `sv_SE`, `en-US` → `en_US`. Null for a language whose region we can't tell. */
function localeOf(language: string): string | null {
  const [name = '', region] = language.split('-');
  if (region !== undefined && /^[A-Z]{2}$/u.test(region)) return `${name}_${region}`;
  const { locale } = publishedWords(language);
  return locale.startsWith(`${name}_`) ? locale : null;
}

function named(name: string, content: string | null): readonly string[] {
  return content === null ? [] : [`<meta name="${name}" content="${escapeAttribute(content)}">`];
}

function property(name: string, content: string | null): readonly string[] {
  return content === null ? [] : [`<meta property="${name}" content="${escapeAttribute(content)}">`];
}
