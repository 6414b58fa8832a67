import { describe, expect, it } from 'vitest';
import type { ReviewChange } from '#core/review/reviewChange';
import { reviewChange } from '#core/review/reviewChange';
import { emptyReview } from '#core/review/reviewJson';
import { withReviewChange } from '#core/review/withReviewChange';
import { documentOf, paragraph } from '../document/build';
import { commentOn, nodeOf, placeOf } from './comments/commentsOn';

const doc = nodeOf(documentOf({}, paragraph('Bron öppnar på lördag.')));
const comments = ['Bron', 'lördag'].map((text, index) => commentOn(doc, placeOf(doc, text), index));
const after = (change: ReviewChange) => {
  const result = withReviewChange({ ...emptyReview, comments }, reviewChange.parse(change), doc);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.comments;
};

describe('withReviewChange', () => {
  it('moves comments along, with what they are about, and leaves what was said in them', () => {
    const [first, second] = comments;
    const places = [
      { id: second?.id ?? '', range: null, quote: 'lördag' },
      { id: 'd2f6c1e0-8d0a-4c57-9a44-2f6a7d1e9b03', range: { from: 1, to: 2 }, quote: 'Nobody’s' },
    ];
    expect(after({ places })).toEqual([first, { ...second, range: null }]);
  });

  it('moves those that come with it', () => {
    const [first] = comments;
    const place = { id: first?.id ?? '', range: { from: 2, to: 4 }, quote: 'ro' };
    expect(after({ comments: comments.slice(0, 1), places: [place] })).toEqual([{ ...first, ...place }]);
  });
});
