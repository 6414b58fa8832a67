import { encodedAddress } from '../../encodedAddress';
import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import { fitTitle } from '../../html/fitTitle';
import type { SiteSettings } from '../../profile/SiteSettings';
import { addressBetween } from '../addressBetween';
import { feedFiles } from '../feeds/feedFiles';
import { siteWords } from '../siteWords';
import { siteStyle } from './siteStyle';

/** What a page of a site that is no article needs to know of the site. */
export interface SiteContext {
  readonly settings: SiteSettings;
  /** Where the site is on the web: ends in `/`. */
  readonly baseAddress: string;
  /** The sections that have pages, with where those are from the root of the site. */
  readonly sections: readonly { readonly name: string; readonly address: string }[];
}

/** A page of a site that is no article. */
export interface SitePage {
  /** From the root of the site; null for a page that is shown at any address. */
  readonly address: string | null;
  readonly title: string;
  /** Empty on the front page, where the site itself is the heading. */
  readonly heading: string;
  readonly description: string | null;
  /** Whether search engines are to leave it out. */
  readonly isHidden: boolean;
  /** More of the head, as HTML. */
  readonly head?: readonly string[];
  /** As HTML. */
  readonly content: string;
}

/** A page of a site that is no article, as HTML: whole, without script, and asking for nothing but its photos. */
export function renderSitePage(page: SitePage, { settings, baseAddress, sections }: SiteContext): string {
  const { name, tagline, language } = settings;
  const words = siteWords(language);
  const linkTo = linksFrom(page.address, baseAddress);
  const isFront = page.address === '';
  const siteName = `<a href="${linkTo('')}">${escapeText(name)}</a>`;
  return [
    `<!DOCTYPE html>\n<html lang="${escapeAttribute(language)}">\n<head>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(isFront ? fitTitle(name, tagline) : fitTitle(page.title, name))}</title>`,
    ...(page.description === null ? [] : [`<meta name="description" content="${escapeAttribute(page.description)}">`]),
    `<meta name="robots" content="${page.isHidden ? 'noindex' : 'max-image-preview:large'}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(page.isHidden || page.address === null
      ? []
      : [
          `<link rel="canonical" href="${escapeAttribute(baseAddress + page.address)}">`,
          '<meta property="og:type" content="website">',
          `<meta property="og:title" content="${escapeAttribute(page.title)}">`,
          `<meta property="og:url" content="${escapeAttribute(baseAddress + page.address)}">`,
          `<meta property="og:site_name" content="${escapeAttribute(name)}">`,
        ]),
    ...feedFiles.map(
      ({ path, type, title }) =>
        `<link rel="alternate" type="${type}" title="${escapeAttribute(`${name} – ${title}`)}" href="${linkTo(path)}">`,
    ),
    ...(page.head ?? []),
    `<style>\n${siteStyle}</style>\n</head>\n<body>`,
    `<a class="skip" href="#content">${words.skip}</a>`,
    '<header class="masthead">',
    isFront ? `<h1 class="site-name is-large">${siteName}</h1>` : `<p class="site-name">${siteName}</p>`,
    ...(tagline === null ? [] : [`<p class="tagline">${escapeText(tagline)}</p>`]),
    ...(sections.length === 0
      ? []
      : [
          `<nav class="sections" aria-label="${escapeAttribute(words.sections)}">\n<ul>`,
          ...sections.map((section) => `<li><a href="${linkTo(section.address)}">${escapeText(section.name)}</a></li>`),
          '</ul>\n</nav>',
        ]),
    '</header>\n<main id="content">',
    ...(page.heading === '' ? [] : [`<h1>${escapeText(page.heading)}</h1>`]),
    page.content,
    '</main>',
    footerOf(settings, linkTo),
    '</body>\n</html>\n',
  ].join('\n');
}

/** How a page leads to others of its site: from where it is or, if that is anywhere, from where the site is. */
export function linksFrom(from: string | null, baseAddress: string): (to: string) => string {
  return (to) => escapeAttribute(from === null ? baseAddress + to : addressBetween(from, to));
}

function footerOf({ footer, language, socialLinks }: SiteSettings, linkTo: (to: string) => string): string {
  return [
    '<footer>',
    ...(footer === null ? [] : [`<p>${escapeText(footer)}</p>`]),
    `<h2 class="meta">${siteWords(language).follow}</h2>\n<ul>`,
    ...socialLinks.map(
      ({ name, address }) => `<li><a href="${escapeAttribute(encodedAddress(address))}">${escapeText(name)}</a></li>`,
    ),
    ...feedFiles.map(({ path, title }) => `<li><a href="${linkTo(path)}">${title}</a></li>`),
    '</ul>\n</footer>',
  ].join('\n');
}
