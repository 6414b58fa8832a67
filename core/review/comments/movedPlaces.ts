import type { ReviewChange } from '../reviewChange';
import type { ReviewComment } from '../reviewJson';

type Places = NonNullable<ReviewChange['places']>;

/**
 * The places of comments that have only been moved along since, with what they are about; undefined where anything
 * else is otherwise.
 */
export function movedPlaces(before: readonly ReviewComment[], after: readonly ReviewComment[]): Places | undefined {
  if (before.length !== after.length) return undefined;
  const places: Places = [];
  for (const [index, comment] of after.entries()) {
    const other = before[index];
    if (comment === other) continue;
    if (comment.id !== other?.id || comment.messages !== other.messages || comment.resolved !== other.resolved) {
      return undefined;
    }
    places.push({ id: comment.id, range: comment.range, quote: comment.quote });
  }
  return places;
}

/** Comments at other places. */
export function withPlaces(comments: ReviewComment[], places: Places): ReviewComment[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return comments.map((comment) => {
    const place = byId.get(comment.id);
    return place === undefined ? comment : { ...comment, range: place.range, quote: place.quote };
  });
}
