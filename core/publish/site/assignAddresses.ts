import type { ArticleId } from '../../article/ArticleId';
import type { ArticleAddress } from '../profile/addressOfArticle';
import type { SiteArticle } from './SiteArticle';

/** Where an article is on a site, and where it was. */
export interface KeptAddress extends ArticleAddress {
  /** The pattern of the site by which it got this address. */
  readonly pattern: string;
  /** Addresses that it had by other patterns, the oldest first: each leads to the one that it has. */
  readonly former: readonly ArticleAddress[];
}

/**
 * Gives every article an address that no other has or had. The first address stays, whatever becomes of headline, date
 * and section, until the site has another pattern; then the old one is among the former. Of two that want the same,
 * the one that was begun later gets a number, and keeps it. `known` are the addresses of all that the site has had.
 */
export function assignAddresses(
  articles: readonly Pick<SiteArticle, 'id' | 'createdAt' | 'wanted'>[],
  known: ReadonlyMap<ArticleId, KeptAddress>,
  pattern: string,
): ReadonlyMap<ArticleId, KeptAddress> {
  const owners = new Map<string, ArticleId>();
  for (const [id, { file, former }] of known) {
    for (const each of [{ file }, ...former]) owners.set(each.file, id);
  }
  const assigned = new Map<ArticleId, KeptAddress>();
  for (const article of articles.toSorted(byBeginning)) {
    const { id, wanted } = article;
    const before = known.get(id);
    if (before?.pattern === pattern) {
      assigned.set(id, before);
      continue;
    }
    const given = freeAddress(wanted, (file) => (owners.get(file) ?? id) === id);
    owners.set(given.file, id);
    const left = before === undefined ? [] : [...before.former, { address: before.address, file: before.file }];
    assigned.set(id, { ...given, pattern, former: left.filter(({ file }) => file !== given.file) });
  }
  return assigned;
}

function byBeginning(one: Pick<SiteArticle, 'id' | 'createdAt'>, other: Pick<SiteArticle, 'id' | 'createdAt'>): number {
  return (
    Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

function freeAddress(wanted: ArticleAddress, isFree: (file: string) => boolean): ArticleAddress {
  for (let number = 1; ; number++) {
    const given = number === 1 ? wanted : numbered(wanted, number);
    if (isFree(given.file)) return given;
  }
}

/** `2026/03/ny-bro/` → `2026/03/ny-bro-2/`, `ny-bro.html` → `ny-bro-2.html`. */
function numbered({ address, file }: ArticleAddress, number: number): ArticleAddress {
  return {
    address: address.replace(/(?=\/$|\.html$)/u, `-${number}`),
    file: file.replace(/(?=\/index\.html$|(?<!\/index)\.html$)/u, `-${number}`),
  };
}
