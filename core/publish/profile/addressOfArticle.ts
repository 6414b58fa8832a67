import type { ArticleFile } from '../../article/articleFile';
import { slugOfArticle } from '../../article/slugOfArticle';
import { isDeviceName } from '../../text/isDeviceName';
import { slugOf } from '../../text/slugOf';
import { dayOfMoment } from '../dayOfMoment';
import type { AddressPlaceholder } from './addressPattern';
import type { SiteSettings } from './SiteSettings';

/** Where an article is on its site, from the root of the site and without a leading slash. */
export interface ArticleAddress {
  /** As links name it: `2026/03/ny-bro/`. With the site's base address before it, it is the canonical address. */
  readonly address: string;
  /** The file that a web server answers with: `2026/03/ny-bro/index.html`. */
  readonly file: string;
}

/** File systems take 255 bytes. */
const longestSegment = 200;

/**
 * The address of an article by the pattern of its site. Each part is of a to z, digits, `-` and `_`, so that it leads
 * nowhere else on any system. An article that has not been published has the date on which it was begun; without a
 * section, a part that consists of it is left out. Two articles of a day with one slug have one address.
 */
export function addressOfArticle(
  { articleAddress, language }: Pick<SiteSettings, 'articleAddress' | 'language'>,
  article: ArticleFile,
): ArticleAddress {
  const values = valuesOf(article, language);
  const endsInFolder = articleAddress.endsWith('/');
  const segments = articleAddress
    .replace(/\.html$/u, '')
    .split('/')
    .map((part) => filled(part, values))
    .filter((part) => part !== '')
    .map((part) => (isDeviceName(part) ? `${part}-1` : part));
  const path = segments.join('/');
  if (!endsInFolder) return { address: `${path}.html`, file: `${path}.html` };
  return { address: `${path}/`, file: `${path}/index.html` };
}

function valuesOf(article: ArticleFile, language: string): Readonly<Record<AddressPlaceholder, string>> {
  const { createdAt, publishedAt, section } = article.metadata;
  const { year, month, day } = dayOfMoment(publishedAt ?? createdAt, language);
  return { year, month, day, section: slugOf(section ?? ''), slug: slugOfArticle(article), id: article.id };
}

function filled(part: string, values: Readonly<Record<string, string>>): string {
  return part
    .replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
    .replace(/-{2,}/gu, '-')
    .replace(/^[-_]+|[-_]+$/gu, '')
    .slice(0, longestSegment);
}
