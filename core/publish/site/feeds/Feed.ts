import type { SiteSettings } from '../../profile/SiteSettings';
import { publishedWords } from '../../publishedWords';
import { byPublication } from '../listPages';
import type { SiteEntry } from '../SiteEntry';

/** As many articles as a feed has: readers who look once a day miss none. */
const mostItems = 50;

/** An article in a feed. */
export interface FeedItem {
  /** The same for all its life, wherever its page is: RFC 9562 section 4. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string | null;
  readonly authors: readonly string[];
  /** Section and tags, each once. */
  readonly categories: readonly string[];
  /** RFC 3339. */
  readonly publishedAt: string;
  /** RFC 3339. */
  readonly modifiedAt: string;
  readonly imageAddress: string | null;
}

/** What all feeds of a site are made of. */
export interface Feed {
  readonly settings: SiteSettings;
  readonly baseAddress: string;
  /** Those published last first. */
  readonly items: readonly FeedItem[];
  /** When anything in it was changed last: RFC 3339. The same articles give the same moment, whatever the time is. */
  readonly updatedAt: string;
}

/** What the feeds of a site tell: the articles that were published last. */
export function feedOf(entries: readonly SiteEntry[], settings: SiteSettings, baseAddress: string): Feed {
  const items = entries
    .toSorted(byPublication)
    .slice(0, mostItems)
    .map((entry) => feedItemOf(entry, baseAddress));
  const moments = items.map(({ modifiedAt }) => Date.parse(modifiedAt));
  return { settings, baseAddress, items, updatedAt: new Date(Math.max(0, ...moments)).toISOString() };
}

function feedItemOf({ article, place, picture }: SiteEntry, baseAddress: string): FeedItem {
  const { authors, description, headline, id, language, modifiedAt, publishedAt, section, tags } = article;
  return {
    id: `urn:uuid:${id}`,
    address: baseAddress + place.address,
    title: headline === '' ? publishedWords(language).untitled : headline,
    language,
    summary: description,
    authors,
    categories: [...new Set([...(section === null ? [] : [section]), ...tags])],
    publishedAt,
    modifiedAt,
    imageAddress: picture === null ? null : baseAddress + picture.file.path,
  };
}
