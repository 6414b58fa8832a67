import { publishedWords } from '../../publishedWords';
import type { SiteSettings } from '../../profile/SiteSettings';
import { byPublication } from '../listPages';
import type { SiteEntry } from '../SiteEntry';
import { xmlElement } from './xml';

/** sitemaps.org: the most addresses of a file. */
const mostAddresses = 50_000;
/** Google's page on news sitemaps: the most news of a file, and how old they may be. */
const mostNews = 1000;
const newsAgeMs = 2 * 24 * 60 * 60 * 1000;

const opening =
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">';

/** A file of the map of a site. */
export interface SitemapFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The map of a site for search engines (sitemaps.org), which tells of what was published in the last two days as news.
 * `sitemap.xml` is all of it or, for more than 50,000 addresses, the list of its parts, which stand before it here.
 * Addresses of `pages` are from the root of the site.
 */
export function renderSitemaps(
  { entries, pages }: { readonly entries: readonly SiteEntry[]; readonly pages: readonly string[] },
  {
    settings,
    baseAddress,
    nowMs,
    maximum = mostAddresses,
  }: {
    readonly settings: Pick<SiteSettings, 'name'>;
    readonly baseAddress: string;
    readonly nowMs: number;
    readonly maximum?: number;
  },
): readonly SitemapFile[] {
  const latestFirst = entries.toSorted(byPublication);
  const news = new Set(latestFirst.filter(({ article }) => isNews(article.publishedAt, nowMs)).slice(0, mostNews));
  const addresses = [
    ...latestFirst.map((entry) =>
      [
        '<url>',
        xmlElement('loc', baseAddress + entry.place.address),
        xmlElement('lastmod', entry.article.modifiedAt),
        ...(news.has(entry) ? newsLines(entry, settings.name) : []),
        '</url>',
      ].join('\n'),
    ),
    ...pages.map((page) => `<url>${xmlElement('loc', baseAddress + page)}</url>`),
  ];
  if (addresses.length <= maximum) return [{ path: 'sitemap.xml', text: urlSet(addresses) }];
  const parts = Array.from({ length: Math.ceil(addresses.length / maximum) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: urlSet(addresses.slice(index * maximum, (index + 1) * maximum)),
  }));
  const index = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...parts.map(({ path }) => `<sitemap>${xmlElement('loc', baseAddress + path)}</sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n');
  return [...parts, { path: 'sitemap.xml', text: index }];
}

function urlSet(addresses: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', opening, ...addresses, '</urlset>', ''].join('\n');
}

/** What is dated after now was published now, by somebody whose clock is ahead. */
function isNews(publishedAt: string, nowMs: number): boolean {
  return nowMs - Date.parse(publishedAt) < newsAgeMs;
}

function newsLines({ article }: SiteEntry, siteName: string): readonly string[] {
  const { headline, language, publishedAt } = article;
  return [
    '<news:news>',
    '<news:publication>',
    xmlElement('news:name', siteName),
    // ISO 639, without a country.
    xmlElement('news:language', language.split('-', 1)[0] ?? language),
    '</news:publication>',
    xmlElement('news:publication_date', publishedAt),
    xmlElement('news:title', headline === '' ? publishedWords(language).untitled : headline),
    '</news:news>',
  ];
}
