import type { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '#core/document/documentJson';
import { articleSchema } from '#core/document/articleSchema';
import { documentOf, figure, imageName, paragraph, rule } from '../../document/build';
import { CommentedText, placeOf } from './commentsOn';

const first = 'Kommunen öppnar bron på lördag.';
const second = 'Bron har kostat tolv miljoner kronor.';
const third = 'På söndag är det fest.';

const article: DocumentJson = documentOf({ headline: 'Ny bro' }, paragraph(first), paragraph(second), paragraph(third));

function write(change: Transform, position: number, text: string): void {
  change.insert(position, articleSchema.text(text));
}

function commented(...texts: readonly string[]): CommentedText {
  return new CommentedText(article, (doc) => texts.map((text) => placeOf(doc, text)));
}

describe('followComments', () => {
  it('keeps a comment on its words while there is typing before, beside and after them', () => {
    const text = commented('tolv miljoner');
    text.edit((change) => write(change, placeOf(change.doc, first).from, 'Äntligen! '));
    text.edit((change) => write(change, placeOf(change.doc, 'tolv miljoner').from, 'nästan '));
    text.edit((change) => write(change, placeOf(change.doc, 'tolv miljoner').to, ' fina'));
    text.edit((change) => write(change, placeOf(change.doc, third).to, ' Välkomna.'));
    expect(text.texts).toEqual(['tolv miljoner']);
  });

  it('is the very same where what is written comes after it', () => {
    const text = commented('öppnar');
    const { comments } = text.followed;
    text.edit((change) => write(change, placeOf(change.doc, second).from, 'Se: '));
    expect(text.followed.comments).toBe(comments);
  });

  it('takes what is written and deleted within the words into its quote', () => {
    const text = commented('tolv miljoner');
    text.edit((change) => write(change, placeOf(change.doc, 'miljoner').from, 'hela '));
    expect(text.followed.comments[0]?.quote).toBe('tolv hela miljoner');
    text.edit((change) => change.delete(placeOf(change.doc, 'tolv hela').from, placeOf(change.doc, 'tolv hela').to));
    expect(text.followed.comments[0]?.quote).toBe(' miljoner');
  });

  it('stays with a word that is put right', () => {
    const text = commented('tolv');
    text.edit((change) => {
      const { from, to } = placeOf(change.doc, 'tolv');
      change.replaceWith(from, to, articleSchema.text('elva'));
    });
    expect(text.texts).toEqual(['elva']);
    text.undo();
    expect(text.texts).toEqual(['tolv']);
  });

  it('goes on with the words that are written in place of its own', () => {
    const text = commented('tolv miljoner');
    text.edit((change) => {
      const { from, to } = placeOf(change.doc, 'tolv miljoner');
      change.replaceWith(from, to, articleSchema.text('n'));
    });
    const end = (): number => text.followed.comments[0]?.range?.to ?? 0;
    for (const letter of 'io mi') text.edit((change) => write(change, end(), letter));
    text.edit((change) => change.delete(end() - 1, end()));
    text.edit((change) => write(change, end(), 'ånga'));
    expect(text.texts).toEqual(['nio många']);
    text.edit((change) => write(change, placeOf(change.doc, first).from, 'Nu! '));
    text.edit((change) => write(change, end(), ' fina'));
    expect(text.texts).toEqual(['nio många']);
  });

  it('loses its place with its words, keeps their quote, and has both again when they are back', () => {
    const text = commented('tolv miljoner', 'på');
    text.edit((change) => change.delete(placeOf(change.doc, 'kostat').from, placeOf(change.doc, 'kronor').to));
    text.edit((change) => change.delete(placeOf(change.doc, 'på lör').from, placeOf(change.doc, 'på lör').to));
    expect(text.texts).toEqual([null, null]);
    expect(text.followed.comments.map(({ quote }) => quote)).toEqual(['tolv miljoner', 'på']);
    text.undo();
    text.undo();
    expect(text.texts).toEqual(['tolv miljoner', 'på']);
    expect(text.followed.traces.size).toBe(0);
  });

  it('grows again with the words at its end that were deleted, letter by letter too', () => {
    const text = commented('tolv miljoner');
    text.edit((change) => change.delete(placeOf(change.doc, 'miljoner').from, placeOf(change.doc, 'kronor').to));
    for (let left = 4; left > 0; left--) {
      text.edit((change) => {
        const { to } = placeOf(change.doc, 'Bron har kostat '.concat('tolv'.slice(0, left)));
        change.delete(to - 1, to);
      });
    }
    expect(text.texts).toEqual([null]);
    for (let count = 0; count < 5; count++) text.undo();
    expect(text.texts).toEqual(['tolv miljoner']);
  });

  it('goes with words that are cut out and put in elsewhere, and does not follow a copy', () => {
    const text = commented('tolv miljoner');
    const { from, to } = placeOf(text.doc, 'kostat tolv miljoner');
    const slice = text.doc.slice(from, to);
    text.edit((change) => change.delete(from, to));
    expect(text.texts).toEqual([null]);
    text.edit((change) => change.replace(placeOf(change.doc, third).from, placeOf(change.doc, third).from, slice));
    const place = text.followed.comments[0]?.range;
    expect(place).toEqual(placeOf(text.doc, 'tolv miljoner'));
    text.edit((change) => change.replace(placeOf(change.doc, first).from, placeOf(change.doc, first).from, slice));
    expect(text.followed.comments[0]?.range).toEqual(placeOf(text.doc, 'tolv miljoner', 2));
  });

  it.each([1, -1])('goes with a block that another is moved past, and with that other: %s', (direction) => {
    const text = commented('öppnar', 'Bron', third);
    const ofFirst = placeOf(text.doc, first);
    const ofSecond = placeOf(text.doc, second);
    const [start, middle, end] = [ofFirst.from - 1, ofSecond.from - 1, ofSecond.to + 1];
    text.edit((change) => {
      if (direction === 1) change.delete(middle, end).insert(start, text.doc.slice(middle, end).content);
      else change.insert(end, text.doc.slice(start, middle).content).delete(start, middle);
    });
    expect(placeOf(text.doc, second).from).toBeLessThan(placeOf(text.doc, first).from);
    expect(text.texts).toEqual(['öppnar', 'Bron', third]);
  });

  it('finds the right one of several places with the same words by what is around it', () => {
    const doubled = documentOf({}, paragraph('Hon sa ja, han sa ja, alla sa ja.'), paragraph('Slut.'));
    const text = new CommentedText(doubled, (doc) => [placeOf(doc, 'ja', 2), placeOf(doc, 'ja', 3)]);
    const before = text.followed.comments.map(({ range }) => range);
    const [{ from }, { to }] = [placeOf(text.doc, 'Hon'), placeOf(text.doc, 'Slut.')];
    text.edit((change) => change.delete(from, to));
    expect(text.texts).toEqual([null, null]);
    text.undo();
    expect(text.followed.comments.map(({ range }) => range)).toEqual(before);
  });

  it('does not take just any short word for the one that it was about', () => {
    const text = commented('är');
    text.edit((change) => change.delete(placeOf(change.doc, 'är det').from, placeOf(change.doc, 'är det').to));
    const { to } = placeOf(text.doc, second);
    text.edit((change) => write(change, to, ' Det är dyrt.'));
    expect(text.texts).toEqual([null]);
  });

  it('is found again by its quote when the article was closed meanwhile', () => {
    const text = commented('tolv miljoner', 'är');
    text.edit((change) => change.delete(placeOf(change.doc, second).from, placeOf(change.doc, third).to));
    text.reopen();
    expect(text.texts).toEqual([null, null]);
    text.undo();
    expect(text.texts).toEqual(['tolv miljoner', null]);
  });

  it('stays on a photo that is turned, and comes back with it', () => {
    const photos = documentOf(
      {},
      paragraph('Se.'),
      figure(imageName(1)),
      figure(imageName(2), { caption: 'Bron' }),
      rule,
    );
    const text = new CommentedText(photos, (doc) => {
      const places: { readonly from: number; readonly to: number }[] = [];
      doc.forEach((node, from) => {
        if (['figure', 'horizontalRule'].includes(node.type.name)) places.push({ from, to: from + node.nodeSize });
      });
      return places;
    });
    const before = text.followed.comments;
    expect(before.map(({ quote }) => quote.trim())).toEqual(['', 'Bron', '']);
    const [photo] = before;
    const start = photo?.range?.from ?? 0;
    text.edit((change) => change.setNodeMarkup(start, null, { ...change.doc.nodeAt(start)?.attrs, rotation: 90 }));
    expect(text.followed.comments[0]?.range).toEqual(photo?.range);
    text.undo();
    text.edit((change) => change.delete(start, text.doc.content.size));
    expect(text.texts).toEqual([null, null, null]);
    text.undo();
    expect(text.followed.comments.map(({ range }) => range)).toEqual(before.map(({ range }) => range));
  });
});
