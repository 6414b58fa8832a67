import type { Node } from '@tiptap/pm/model';
import { Slice } from '@tiptap/pm/model';
import { ReplaceStep, Transform } from '@tiptap/pm/transform';
import { followComments } from './comments/followComments';
import type { ArticleReview } from './reviewJson';
import { readDocument } from '../document/readDocument';
import { nodeJson } from '../document/nodeJson';
import { followSteps } from './suggestions/followSteps';
import { settleOwnChanges } from './suggestions/settleOwnChanges';
import { changesJsonOf } from './suggestions/TrackedChange';

/**
 * The review of an article whose text was replaced for good, by somebody who knows nothing of reviews: a headline given
 * in the list. Comments keep to their words, and what is proposed stays proposed. Throws where the review was not checked.
 */
export function reviewAfter(review: ArticleReview, before: Node, after: Node): ArticleReview {
  const change = replacement(before, after);
  if (change === undefined || (review.comments.length === 0 && review.suggestions === null)) return review;
  const { comments } = followComments(
    { comments: review.comments, traces: new Map(), rewritten: new Set() },
    { before, doc: after, mapping: change.mapping },
  );
  const kept = { ...review, comments: [...comments] };
  if (review.suggestions === null) return kept;
  const original = readDocument(review.suggestions.original);
  if (!original.ok) throw new Error(`A review that was not checked: ${JSON.stringify(original.error)}`);
  const { suggestions } = settleOwnChanges(
    followSteps(
      { original: original.value, document: before, changes: review.suggestions.changes },
      change.steps,
      change.docs,
      after,
      { by: null, at: '' },
    ),
  );
  return {
    ...kept,
    suggestions:
      suggestions.changes.length === 0
        ? null
        : { original: nodeJson(suggestions.original), changes: changesJsonOf(suggestions.changes) },
  };
}

/** The least replacement that makes the one text the other; undefined where they are the same. */
function replacement(before: Node, after: Node): Transform | undefined {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return undefined;
  // What repeats itself is the same from both ends.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const least = new ReplaceStep(start, end.a + overlap, after.slice(start, end.b + overlap));
  const transform = new Transform(before);
  const isLeast = transform.maybeStep(least).failed === null && transform.doc.eq(after);
  return isLeast
    ? transform
    : new Transform(before).step(new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0)));
}
