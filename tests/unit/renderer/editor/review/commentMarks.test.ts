import { describe, expect, it } from 'vitest';
import type { ReviewComment } from '#core/review/reviewJson';
import { commentMarks } from '../../../../../renderer/editor/review/commentMarks';
import { documentOf, figure, imageName, paragraph } from '../../../core/document/build';
import { commentOn, nodeOf, placeOf } from '../../../core/review/comments/commentsOn';

const doc = nodeOf(documentOf({}, paragraph('👩‍👩‍👧 öppnar bron 🇸🇪'), figure(imageName(1)), paragraph('På lördag.')));
const all = { from: 0, to: doc.content.size };

/** What each mark is on, with the end of its class. */
function marked(comments: readonly ReviewComment[], part = all): readonly string[] {
  const marks = commentMarks(doc, comments, part, () => 3).find();
  return marks.map(({ from, to }) => doc.textBetween(from, to));
}

describe('commentMarks', () => {
  it('marks the words and both ends, and draws no sign in two parts', () => {
    const range = placeOf(doc, '👩‍👩‍👧 öppnar bron 🇸🇪');
    expect(marked([commentOn(doc, range)]).toSorted()).toEqual(['👩‍👩‍👧 öppnar bron 🇸🇪', '👩‍👩‍👧', '🇸🇪'].toSorted());
    expect(marked([commentOn(doc, placeOf(doc, 'P'))])).toEqual(['P', 'P', 'P']);
  });

  it('marks nothing that is resolved, has no place, or is out of view', () => {
    const comment = commentOn(doc, placeOf(doc, 'bron'));
    const resolved = { by: 'Anna Ek', at: '2026-03-02T07:00:00.000Z' };
    expect(
      marked([
        { ...comment, resolved },
        { ...comment, range: null },
      ]),
    ).toEqual([]);
    expect(marked([comment], placeOf(doc, 'lördag'))).toEqual([]);
  });

  it('marks a photo as a whole, once', () => {
    let start = 0;
    doc.forEach((node, position) => {
      if (node.type.name === 'figure') start = position;
    });
    const range = { from: start, to: start + (doc.nodeAt(start)?.nodeSize ?? 0) };
    const marks = commentMarks(doc, [commentOn(doc, range)], all, () => 3).find();
    expect(marks.map(({ from, to }) => ({ from, to }))).toEqual([range]);
  });
});
