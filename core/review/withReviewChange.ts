import type { Node } from '@tiptap/pm/model';
import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import { applySteps } from '../document/applySteps';
import type { DocumentJson } from '../document/documentJson';
import { documentJsonOf } from '../document/documentJsonOf';
import { readDocument } from '../document/readDocument';
import type { ReviewChange } from './reviewChange';
import type { ArticleReview } from './reviewJson';
import { withPlaces } from './comments/movedPlaces';
import { problemOfChanges } from './problemOfChanges';

type Suggestions = NonNullable<ArticleReview['suggestions']>;

/** Originals as nodes, so that a step of theirs costs as much as the paragraph that it changes. */
const known = new WeakMap<DocumentJson, Node>();

/**
 * The review after a change. `document` is the article's text that it belongs to. Fails where the steps of the original
 * do not apply, or the changes do not fit the two texts; nothing is then changed.
 */
export function withReviewChange(
  review: ArticleReview,
  { suggestions: change, places, ...others }: ReviewChange,
  document: Node,
): Result<ArticleReview, readonly Problem[]> {
  const changed = { ...review, ...others };
  const rest = places === undefined ? changed : { ...changed, comments: withPlaces(changed.comments, places) };
  if (change === undefined) return success(rest);
  if (change === null) return success({ ...rest, suggestions: null });
  const original = originalAfter(review.suggestions, change);
  if (!original.ok) return original;
  const node = nodeOf(original.value);
  const misfit = node.ok ? problemOfChanges(node.value, document, change.changes) : undefined;
  if (!node.ok) return node;
  if (misfit !== undefined) return failure([misfit]);
  return success({ ...rest, suggestions: { original: original.value, changes: change.changes } });
}

function originalAfter(
  before: Suggestions | null,
  { original }: NonNullable<ReviewChange['suggestions']>,
): Result<DocumentJson, readonly Problem[]> {
  if (original?.kind === 'document') return success(original.document);
  if (before === null) return failure([{ place: 'review.suggestions.original', code: 'missing', facts: {} }]);
  if (original === undefined) return success(before.original);
  const node = nodeOf(before.original);
  if (!node.ok) return node;
  const applied = applySteps(node.value, original.steps);
  if (!applied.ok) {
    const facts = { expected: '', found: applied.error.reason };
    return failure([{ place: 'review.suggestions.original', code: 'wrong-value', facts }]);
  }
  const json = documentJsonOf(applied.value);
  if (json.ok) known.set(json.value, applied.value);
  return json;
}

function nodeOf(document: DocumentJson): Result<Node, readonly Problem[]> {
  const kept = known.get(document);
  if (kept !== undefined) return success(kept);
  const read = readDocument(document, 'review.suggestions.original');
  if (read.ok) known.set(document, read.value);
  return read;
}
