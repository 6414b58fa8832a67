import type { IdSource } from '../../base/IdSource';
import type { DocumentJson } from '../../document/documentJson';
import type { ArticleReview } from '../reviewJson';
import { personColourCount } from '../person';
import { emptyReview } from '../reviewJson';
import { commentsOfThreads } from './commentsOfThreads';
import { comparedSuggestions } from './comparedSuggestions';
import type { ForeignThread, Revision } from './Revision';

/**
 * The review of a text that came from another program: what was tracked there as suggestions, `original` being the text
 * without it (null where nothing was), and what was said as comments. Everybody has a colour, in the order in which they
 * are met.
 */
export function importedReview(
  document: DocumentJson,
  {
    original,
    revisions,
    threads,
  }: {
    readonly original: DocumentJson | null;
    readonly revisions: readonly Revision[];
    readonly threads: readonly ForeignThread[];
  },
  ids: IdSource,
): ArticleReview {
  const suggestions = original === null ? null : comparedSuggestions(original, document, revisions);
  const comments = commentsOfThreads(document, threads, ids);
  const spans = suggestions?.changes.flatMap(({ deleted, inserted }) => [...deleted, ...inserted]) ?? [];
  const names = new Set([...spans, ...comments.flatMap(({ messages }) => messages)].map(({ by }) => by));
  return {
    ...emptyReview,
    people: [...names].map((name, index) => ({ name, colour: index % personColourCount })),
    suggestions,
    comments: [...comments],
  };
}
