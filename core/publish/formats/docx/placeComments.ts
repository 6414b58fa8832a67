import type { ReviewComment } from '../../../review/reviewJson';
import type { WordBlock, WordParagraph, WordRun } from './WordBlock';
import { paragraphsIn } from './WordBlock';

/**
 * The blocks with the places of comments marked in them, and the comments that have one, in the order of the file: a
 * mark names its comment by its index there. One whose words are gone stands at the beginning. One about what is not in
 * the document, a note to the editor or an alternative text, is left out.
 */
export function placeComments(
  blocks: readonly WordBlock[],
  comments: readonly ReviewComment[],
): { readonly blocks: readonly WordBlock[]; readonly comments: readonly ReviewComment[] } {
  const cuts = comments
    .flatMap(({ range }) => (range === null ? [] : [range.from, range.to]))
    .toSorted((one, other) => one - other);
  const cut = new Map(
    paragraphsIn(blocks).map((paragraph) => [paragraph, paragraph.runs.flatMap((run) => cutRun(run, cuts))]),
  );
  const runs = [...cut.values()].flat();
  const [starts, ends] = [new Map<WordRun, number[]>(), new Map<WordRun, number[]>()];
  const placed: ReviewComment[] = [];
  for (const comment of comments) {
    const { range } = comment;
    const within = range === null ? [] : runs.filter((run) => isWithin(run, range));
    const [first, last] = [within[0], within.at(-1)];
    if (first !== undefined && last !== undefined) {
      noteAt(starts, first, placed.length);
      noteAt(ends, last, placed.length);
    } else if (range !== null || runs[0] === undefined) continue;
    else noteAt(starts, runs[0], -placed.length - 1);
    placed.push(comment);
  }
  const marked = (paragraph: WordParagraph): WordParagraph => ({
    ...paragraph,
    runs: (cut.get(paragraph) ?? []).flatMap((run) => [
      ...(starts.get(run) ?? []).flatMap(startMarks),
      run,
      ...(ends.get(run) ?? []).map((comment): WordRun => ({ kind: 'comment-end', comment })),
    ]),
  });
  return {
    comments: placed,
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? marked(block)
        : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(marked)) })) },
    ),
  };
}

/** A comment about nothing in particular ends where it begins; it is noted by a number below zero. */
function startMarks(noted: number): readonly WordRun[] {
  const comment = noted < 0 ? -noted - 1 : noted;
  const start: WordRun = { kind: 'comment-start', comment };
  return noted < 0 ? [start, { kind: 'comment-end', comment }] : [start];
}

function noteAt(marks: Map<WordRun, number[]>, run: WordRun, comment: number): void {
  marks.set(run, [...(marks.get(run) ?? []), comment]);
}

function isWithin(run: WordRun, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const place = placeOf(run);
  return place !== undefined && place.from < to && place.to > from;
}

function placeOf(run: WordRun): { readonly from: number; readonly to: number } | undefined {
  if (run.kind === 'picture') return run.range ?? undefined;
  if (run.kind !== 'text' || run.from === null) return undefined;
  return { from: run.from, to: run.from + run.text.length };
}

function cutRun(run: WordRun, cuts: readonly number[]): readonly WordRun[] {
  const place = placeOf(run);
  if (run.kind !== 'text' || place === undefined) return [run];
  const inside = cuts.filter((at) => at > place.from && at < place.to);
  if (inside.length === 0) return [run];
  const borders = [...new Set([place.from, ...inside, place.to])];
  return borders.slice(0, -1).map((from, index) => ({
    ...run,
    text: run.text.slice(from - place.from, (borders[index + 1] ?? place.to) - place.from),
    from,
  }));
}
