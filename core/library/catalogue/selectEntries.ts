import { articleStatus } from '../../article/articleFile';
import { lazily } from '../../base/lazily';
import type { CatalogueEntry } from './CatalogueEntry';
import type { CatalogueFilters, CatalogueQuery } from './catalogueQuery';

const statusPlaces = new Map(articleStatus.options.map((status, place) => [status, place]));
/** Numbers as they count, capitals and accents aside; å, ä and ö last, as in Swedish. */
const collator = lazily(() => new Intl.Collator('sv', { numeric: true, sensitivity: 'base' }));

/** Those entries that pass every filter. */
export function filterEntries<Entry extends CatalogueEntry>(
  entries: readonly Entry[],
  { status, section, author, tag, changedAfter }: CatalogueFilters,
): readonly Entry[] {
  const afterMs = changedAfter === null ? Number.NEGATIVE_INFINITY : Date.parse(changedAfter);
  return entries.filter(
    (entry) =>
      (status === null || entry.status === status) &&
      (section === null || entry.section === section) &&
      (author === null || entry.authors.includes(author)) &&
      (tag === null || entry.tags.includes(tag)) &&
      (changedAfter === null || Date.parse(entry.modifiedAt) >= afterMs),
  );
}

/** The entries in the order that is wanted. Equal ones stand with the last changed first, always in the same order. */
export function sortEntries<Entry extends CatalogueEntry>(
  entries: readonly Entry[],
  { sort, isDescending }: Pick<CatalogueQuery, 'sort' | 'isDescending'>,
): readonly Entry[] {
  const direction = isDescending ? -1 : 1;
  const compare = comparerOf<Entry>(sort);
  return entries.toSorted((one, other) => direction * compare(one, other) || byChange(other, one) || byId(one, other));
}

function comparerOf<Entry extends CatalogueEntry>(sort: CatalogueQuery['sort']): (one: Entry, other: Entry) => number {
  switch (sort) {
    case 'created':
      return (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt);
    case 'headline':
      return (one, other) => collator().compare(one.headline, other.headline);
    case 'words':
      return (one, other) => one.wordCount - other.wordCount;
    case 'status':
      return (one, other) => (statusPlaces.get(one.status) ?? 0) - (statusPlaces.get(other.status) ?? 0);
    default:
      return byChange;
  }
}

function byChange(one: CatalogueEntry, other: CatalogueEntry): number {
  // Texts of one form and zone sort as their moments do, and are compared much faster.
  if (one.modifiedAt.endsWith('Z') && other.modifiedAt.endsWith('Z')) {
    return one.modifiedAt < other.modifiedAt ? -1 : Number(one.modifiedAt > other.modifiedAt);
  }
  return Date.parse(one.modifiedAt) - Date.parse(other.modifiedAt);
}

function byId(one: CatalogueEntry, other: CatalogueEntry): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/** A value that a list may be filtered by, and how many articles have it. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** Everything that a list may be filtered by. */
export interface FilterChoices {
  readonly statuses: readonly FilterChoice[];
  readonly sections: readonly FilterChoice[];
  readonly authors: readonly FilterChoice[];
  readonly tags: readonly FilterChoice[];
}

/** Every value that the entries have, in alphabetical order, statuses in the order of an article's life. */
export function choicesOf(entries: readonly CatalogueEntry[]): FilterChoices {
  const statuses = counted(entries.map(({ status }) => status));
  return {
    statuses: articleStatus.options.flatMap((status) => statuses.filter(({ value }) => value === status)),
    sections: counted(entries.flatMap(({ section }) => (section === null ? [] : [section]))),
    authors: counted(entries.flatMap(({ authors }) => authors)),
    tags: counted(entries.flatMap(({ tags }) => tags)),
  };
}

function counted(values: readonly string[]): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => collator().compare(one.value, other.value));
}
