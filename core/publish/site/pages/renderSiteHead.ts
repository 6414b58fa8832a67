import { escapeAttribute, escapeText } from '../../html/escapeHtml';
import { fitTitle } from '../../html/fitTitle';
import { feedFiles } from '../feeds/feedFiles';
import { linksFrom } from './linksFrom';
import type { SiteContext } from '../SiteContext';

/** What the head says of a page of a site that is no article. */
export interface SitePageFacts {
  /** From the root of the site; null for a page that is shown at any address. */
  readonly address: string | null;
  readonly title: string;
  readonly description: string | null;
  /** Whether search engines are to leave it out. */
  readonly isHidden: boolean;
}

/** What stands within the `<head>` of a page that is no article. `style` is CSS that holds no end tag. */
export function renderSiteHead(
  page: SitePageFacts,
  { settings, baseAddress }: Pick<SiteContext, 'settings' | 'baseAddress'>,
  style: string,
): string {
  const { name, tagline } = settings;
  const linkTo = linksFrom(page.address, baseAddress);
  const isFront = page.address === '';
  return [
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
    `<style>\n${style}</style>\n`,
  ].join('\n');
}
