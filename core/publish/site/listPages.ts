import type { SiteSettings } from '../profile/SiteSettings';
import type { ListKind, ListPage } from './pages/renderList';
import { listingSlugOf } from './listingSlugOf';
import type { SiteEntry } from './SiteEntry';
import { siteWords } from './siteWords';

/** How many articles an older page of a list has. The first page has as many or up to twice that, less one. */
const pageSize = 30;

/** A list of articles: those of a section, of an author, with a tag, or all. */
interface List {
  readonly kind: ListKind;
  readonly name: string;
  /** From the root of the site; empty for the front page. */
  readonly address: string;
  readonly title: string;
  readonly heading: string;
  readonly description: string | null;
  readonly entries: readonly SiteEntry[];
}

/** The lists of a site, page by page, and where its sections are. */
export interface SiteLists {
  readonly sections: readonly { readonly name: string; readonly address: string }[];
  readonly pages: readonly ListPage[];
}

/**
 * Every page of every list of a site. Older pages are counted from the oldest, so that each keeps its articles when new
 * ones are published: then only the first page of a list changes, and now and then one is added.
 */
export function listPages(entries: readonly SiteEntry[], settings: SiteSettings): SiteLists {
  const words = siteWords(settings.language);
  const latestFirst = entries.toSorted(byPublication);
  const { page, section, author, tag } = words.paths;
  const sections = listsOf(
    latestFirst,
    { kind: 'section', folder: section },
    ({ article }) => (article.section === null ? [] : [article.section]),
    String,
  );
  const lists: readonly List[] = [
    {
      kind: 'front',
      name: settings.name,
      address: '',
      title: settings.name,
      heading: '',
      description: settings.tagline,
      entries: latestFirst,
    },
    ...sections,
    ...listsOf(
      latestFirst,
      { kind: 'author', folder: author },
      ({ article }) => article.authors,
      (name) => `${words.by} ${name}`,
    ),
    ...listsOf(
      latestFirst,
      { kind: 'tag', folder: tag },
      ({ article }) => article.tags,
      (name) => `${words.topic} ${name}`,
    ),
  ];
  return {
    sections: sections.map(({ address, name }) => ({ name, address })),
    pages: lists.flatMap((list) => pagesOf(list, page, (number) => `${list.title} – ${words.archive} ${number}`)),
  };
}

/** Those published last first; of one moment, by identity, so that the order is always the same. */
export function byPublication({ article: one }: SiteEntry, { article: other }: SiteEntry): number {
  return (
    Date.parse(other.publishedAt) - Date.parse(one.publishedAt) || (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/** A list for each name that articles have. Of a name that is written in several ways, the latest counts. */
function listsOf(
  latestFirst: readonly SiteEntry[],
  { kind, folder }: { readonly kind: ListKind; readonly folder: string },
  namesOf: (entry: SiteEntry) => readonly string[],
  titleOf: (name: string) => string,
): readonly List[] {
  const found = new Map<string, { readonly name: string; readonly entries: SiteEntry[] }>();
  for (const entry of latestFirst) {
    const names = new Map(namesOf(entry).map((name) => [listingSlugOf(name), name]));
    for (const [slug, name] of names) {
      const list = found.get(slug) ?? { name, entries: [] };
      found.set(slug, list);
      list.entries.push(entry);
    }
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([slug, { name, entries }]) => ({
      kind,
      name,
      address: `${folder}/${slug}/`,
      title: titleOf(name),
      heading: titleOf(name),
      description: null,
      entries,
    }));
}

function pagesOf(list: List, pageFolder: string, archiveTitle: (number: number) => string): readonly ListPage[] {
  const { entries } = list;
  const olderCount = Math.max(0, Math.floor(entries.length / pageSize) - 1);
  const firstCount = entries.length - olderCount * pageSize;
  const addressOf = (number: number): string => `${list.address}${pageFolder}/${number}/`;
  const older = Array.from({ length: olderCount }, (_, index): ListPage => {
    const number = olderCount - index;
    const start = firstCount + index * pageSize;
    const title = archiveTitle(number);
    return {
      kind: list.kind,
      name: list.name,
      address: addressOf(number),
      title,
      heading: title,
      description: null,
      entries: entries.slice(start, start + pageSize),
      newer: index === 0 ? list.address : addressOf(number + 1),
      older: number === 1 ? null : addressOf(number - 1),
    };
  });
  return [{ ...list, entries: entries.slice(0, firstCount), newer: null, older: older[0]?.address ?? null }, ...older];
}
