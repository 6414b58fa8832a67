import type { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import type { Part } from '#core/review/comments/changedParts';
import { rangeOfWords } from '#core/review/comments/rangeOfWords';
import { bold, bulletList, documentOf, factBox, figure, imageName, item, paragraph, rule } from '../../document/build';
import { CommentedText, nodeOf } from './commentsOn';

const article = documentOf(
  { headline: 'Ny bro över ån', standfirst: 'Efter tio år är den klar.' },
  paragraph('Kommunen öppnar ', bold('bron'), ' på lördag, och bron är lång.'),
  figure(imageName(1), { caption: 'Bron på lördag' }),
  bulletList(item(paragraph('Lång: bron är 90 meter')), item(paragraph('Dyr: bron kostade 12 miljoner'))),
  rule,
  factBox('Fakta', paragraph('Bron är lång, bron är dyr.')),
  paragraph('På söndag är det fest vid bron.'),
);
const size = nodeOf(article).content.size;

/** Parts by where in the document they begin and end, in thousandths, so that they fit it whatever its length. */
const share = fc.integer({ min: 0, max: 1000 });
const part = fc.tuple(share, share).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const at = (place: number, length: number): number => Math.round((place / 1000) * length);
const within = ({ from, to }: Part, length: number): Part => ({ from: at(from, length), to: at(to, length) });

/** Places of comments that are about some text. */
const commented = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => {
  const doc = nodeOf(article);
  return parts.flatMap((each) => rangeOfWords(doc, within(each, size)) ?? []);
});

const edit = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), place: part, text: fc.constantFrom('a', 'bron', ' är ', 'lång') }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'cut' as const, 'bold' as const), place: part }),
  fc.record({ kind: fc.constantFrom('move' as const, 'undo' as const), place: part }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** Does what it can: what the form of an article does not allow leaves it as it is. */
function run(text: CommentedText, each: Edit, count: number): number {
  if (each.kind === 'undo') {
    if (count === 0) return 0;
    text.undo();
    return count - 1;
  }
  try {
    text.edit((change) => apply(change, each));
    return count + 1;
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError')) return count;
    throw error;
  }
}

function apply(change: Transform, each: Exclude<Edit, { kind: 'undo' }>): void {
  const { from, to } = within(each.place, change.doc.content.size);
  if (each.kind === 'write') {
    if (change.doc.resolve(from).parent.inlineContent) change.insert(from, articleSchema.text(each.text));
  } else if (each.kind === 'bold') change.addMark(from, to, articleSchema.mark('bold'));
  else if (each.kind === 'delete') change.deleteRange(from, to);
  else if (each.kind === 'cut') change.delete(from, to);
  else moveBlock(change, from);
}

/** Moves the block of the body at a position past the one after it. */
function moveBlock(change: Transform, position: number): void {
  const { doc } = change;
  const $position = doc.resolve(position);
  const index = Math.max(5, $position.index(0));
  if (index + 1 >= doc.childCount) return;
  let start = 0;
  for (const child of doc.children.slice(0, index)) start += child.nodeSize;
  const end = start + doc.child(index).nodeSize;
  const next = doc.child(index + 1);
  change.delete(end, end + next.nodeSize).insert(start, next);
}

describe('followComments, whatever is edited', () => {
  it('never has a place that is not in the document, or ends before it begins', () => {
    fc.assert(
      fc.property(commented, fc.array(edit, { maxLength: 25 }), (parts, edits) => {
        const text = new CommentedText(article, () => parts);
        let count = 0;
        for (const each of edits) {
          count = run(text, each, count);
          for (const { range, quote } of text.followed.comments) {
            expect(quote.length).toBeLessThanOrEqual(1000);
            if (range === null) continue;
            expect(range.from).toBeGreaterThanOrEqual(0);
            expect(range.from).toBeLessThan(range.to);
            expect(range.to).toBeLessThanOrEqual(text.doc.content.size);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves a comment on exactly its words when what is edited is elsewhere', () => {
    fc.assert(
      fc.property(commented, fc.array(edit, { maxLength: 12 }), (parts, edits) => {
        const [only] = parts;
        if (only === undefined) return;
        const text = new CommentedText(article, () => [only]);
        const [before] = text.texts;
        for (const each of edits) {
          const range = text.followed.comments[0]?.range ?? { from: 0, to: 0 };
          if (each.kind === 'undo' || each.kind === 'move' || each.kind === 'delete') continue;
          const { from, to } = within(each.place, text.doc.content.size);
          const end = each.kind === 'write' ? from : to;
          if (end <= range.from || from >= range.to) run(text, each, 0);
          expect(text.texts).toEqual([before]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has every comment where it was when what was deleted is brought back', () => {
    fc.assert(
      fc.property(commented, part, (parts, deleted) => {
        const text = new CommentedText(article, () => parts);
        const before = text.followed.comments;
        if (run(text, { kind: 'cut', place: deleted }, 0) === 0) return;
        text.undo();
        expect(text.followed.comments).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a comment within a block in it, wherever the block is moved', () => {
    fc.assert(
      fc.property(commented, fc.array(share, { minLength: 1, maxLength: 6 }), (parts, moves) => {
        const inBlock = parts.filter(({ from, to }) => {
          const doc = nodeOf(article);
          return doc.resolve(from).sharedDepth(to) > 0;
        });
        const text = new CommentedText(article, () => inBlock);
        const placeInBlock = (): readonly unknown[] =>
          text.followed.comments.map(({ range }) => {
            if (range === null) return null;
            const $from = text.doc.resolve(range.from);
            return [$from.node(1).textContent, range.from - $from.start(1), range.to - range.from];
          });
        const before = placeInBlock();
        for (const place of moves) run(text, { kind: 'move', place: { from: place, to: place } }, 0);
        expect(placeInBlock()).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });
});
