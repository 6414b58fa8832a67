import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import type { ArticleReview } from '#core/review/reviewJson';
import { leastChanges } from '#core/review/suggestions/leastChanges';
import { changesJsonOf } from '#core/review/suggestions/TrackedChange';

/** What somebody proposes who makes one document of the other. */
export function suggestedIn(
  original: DocumentJson,
  document: DocumentJson,
  { by = 'Anna Ek', at = '2026-03-02T07:00:00.000Z' } = {},
): ArticleReview['suggestions'] {
  const [before, after] = [articleSchema.nodeFromJSON(original), articleSchema.nodeFromJSON(document)];
  const whole = {
    originalFrom: 0,
    originalTo: before.content.size,
    from: 0,
    to: after.content.size,
    deleted: [{ length: before.content.size, by, at }],
    inserted: [{ length: after.content.size, by, at }],
  };
  return { original, changes: changesJsonOf(leastChanges(whole, before, after, true)) };
}
