import type { ArticleFile, ArticleMetadata } from './articleFile';

/** What the user says of an article beside its text. Its status has a log of its own. */
export type Details = Pick<ArticleFile, 'language'> &
  Omit<ArticleMetadata, 'createdAt' | 'modifiedAt' | 'keptAsIs' | 'status' | 'statusChanges'>;

/** A detail with another value. */
export interface DetailChange {
  readonly name: keyof Details;
  readonly before: Details[keyof Details];
  readonly after: Details[keyof Details];
}

/** In the order in which they are shown. */
const names: readonly (keyof Details)[] = [
  'language',
  'section',
  'tags',
  'authors',
  'publishedAt',
  'embargoUntil',
  'slug',
  'canonicalAddress',
  'description',
  'source',
  'alternativeHeadlines',
  'corrections',
  'targetLength',
];

/** What is different between two forms of an article beside their text; not when they were made and changed. */
export function detailChanges(before: ArticleFile, after: ArticleFile): readonly DetailChange[] {
  const [old, next] = [detailsOf(before), detailsOf(after)];
  return names
    .map((name) => ({ name, before: old[name], after: next[name] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function detailsOf({ language, metadata }: ArticleFile): Details {
  return { language, ...metadata };
}
