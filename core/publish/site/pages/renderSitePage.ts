import { encodedAddress } from '../../encodedAddress';
import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import type { SiteSettings } from '../../profile/SiteSettings';
import { feedFiles } from '../feeds/feedFiles';
import type { SiteContext } from '../SiteContext';
import { siteWords } from '../siteWords';
import { linksFrom } from './linksFrom';
import type { SitePageFacts } from './renderSiteHead';
import { renderSiteHead } from './renderSiteHead';
import { siteStyle } from './siteStyle';

/** A page of a site that is no article. */
export interface SitePage extends SitePageFacts {
  /** Empty on the front page, where the site itself is the heading. */
  readonly heading: string;
  /** As HTML. */
  readonly content: string;
}

/** A page of a site that is no article, as HTML: whole, without script, and asking for nothing but its photos. */
export function renderSitePage(page: SitePage, context: SiteContext): string {
  const { settings, baseAddress, sections } = context;
  const { name, tagline, language } = settings;
  const words = siteWords(language);
  const linkTo = linksFrom(page.address, baseAddress);
  const isFront = page.address === '';
  const siteName = `<a href="${linkTo('')}">${escapeText(name)}</a>`;
  return [
    `<!DOCTYPE html>\n<html lang="${escapeAttribute(language)}">\n<head>`,
    `${renderSiteHead(page, context, siteStyle)}</head>\n<body>`,
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
