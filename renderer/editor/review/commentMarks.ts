import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { lazily } from '#core/base/lazily';
import type { Part } from '#core/review/comments/changedParts';
import { nodeAt } from '#core/review/comments/commentTrace';
import type { ReviewComment } from '#core/review/reviewJson';
import './comments.css';

/** Marks open comments in a part of the text, each in its person's colour. */
export function commentMarks(
  doc: Node,
  comments: readonly ReviewComment[],
  { from, to }: Part,
  colourOf: (name: string) => number,
): DecorationSet {
  const marks = comments.flatMap(({ id, range, resolved, messages }) => {
    if (range === null || resolved !== null || range.to < from || range.from > to) return [];
    const style = `--person: var(--person-${colourOf(messages[0]?.by ?? '')})`;
    if (nodeAt(doc, range) !== null) {
      return [Decoration.node(range.from, range.to, { class: 'comment-block', style, 'data-comment': id })];
    }
    // The ends have a sign of their own: comments are told from other lines by more than their colour.
    const { firstEnd, lastStart } = endsOf(doc, range);
    return [
      Decoration.inline(range.from, range.to, { class: 'comment-mark', style, 'data-comment': id }),
      Decoration.inline(range.from, firstEnd, { class: 'comment-start', style }),
      Decoration.inline(lastStart, range.to, { class: 'comment-end', style }),
    ];
  });
  return marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks);
}

/** Marks what the comment is about that somebody is at. */
export function activeMark(doc: Node, range: Part | null): DecorationSet {
  if (range === null) return DecorationSet.empty;
  return DecorationSet.create(doc, [
    nodeAt(doc, range) === null
      ? Decoration.inline(range.from, range.to, { class: 'is-active-comment' })
      : Decoration.node(range.from, range.to, { class: 'is-active-block' }),
  ]);
}

const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
/** No sign that a reader takes for one is longer, nearly: flags and families of several are. */
const longestGrapheme = 16;

/** Where the first sign of some text ends and the last one begins: none of them may be drawn in two parts. */
function endsOf(doc: Node, { from, to }: Part): { readonly firstEnd: number; readonly lastStart: number } {
  const textOf = (start: number, end: number): string => doc.textBetween(start, end, '', '\ufffc');
  const first = [...graphemes().segment(textOf(from, Math.min(to, from + longestGrapheme)))][0];
  const last = [...graphemes().segment(textOf(Math.max(from, to - longestGrapheme), to))].at(-1);
  return { firstEnd: from + (first?.segment.length ?? 1), lastStart: to - (last?.segment.length ?? 1) };
}
