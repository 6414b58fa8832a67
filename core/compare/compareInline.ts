import type { MarkJson } from '../document/documentJson';
import { diffTokens } from './diffTokens';
import { joinSlightMatches } from './joinSlightMatches';
import type { InlineRun, NodeJson, RunChange } from './ComparedRow';
import { keyOfMarks } from './keyOf';
import { splitTokens } from './splitTokens';

/**
 * Compares the text of two blocks by words, and the marks of the words that both have. Null stands for a block that
 * is not there: then all of the other's text is inserted or deleted.
 */
export function compareInline(before: NodeJson | null, after: NodeJson | null): readonly InlineRun[] {
  const [old, fresh] = [new MarkedText(before), new MarkedText(after)];
  if (before === null) return fresh.take(fresh.text.length).map((piece) => runOf('inserted', piece, null, piece.marks));
  if (after === null) return old.take(old.text.length).map((piece) => runOf('deleted', piece, piece.marks, null));
  const groups =
    old.text === fresh.text
      ? [{ isEqual: true, before: [old.text], after: [fresh.text] }]
      : joinSlightMatches(diffTokens(splitTokens(old.text), splitTokens(fresh.text)));
  return groups.flatMap((group) => {
    const oldLength = lengthOf(group.before);
    const newLength = lengthOf(group.after);
    if (group.isEqual) return equalRuns(old, fresh, oldLength);
    return [
      ...old.take(oldLength).map((piece) => runOf('deleted', piece, piece.marks, null)),
      ...fresh.take(newLength).map((piece) => runOf('inserted', piece, null, piece.marks)),
    ];
  });
}

/** The same words on both sides, cut wherever the marks of either change. */
function equalRuns(old: MarkedText, fresh: MarkedText, length: number): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  for (let left = length; left > 0;) {
    const step = Math.min(left, old.lengthOfPiece(), fresh.lengthOfPiece());
    for (const piece of old.take(step)) {
      const marks = fresh.take(step)[0]?.marks ?? [];
      const isSame = keyOfMarks(piece.marks) === keyOfMarks(marks);
      runs.push(runOf(isSame ? 'none' : 'formatted', piece, piece.marks, marks));
    }
    left -= step;
  }
  return runs;
}

function runOf(change: RunChange, { text }: Piece, before: Marks | null, after: Marks | null): InlineRun {
  return { change, text, before, after };
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0);
}

type Marks = readonly MarkJson[];

interface Piece {
  readonly text: string;
  readonly marks: Marks;
}

/** The text of a block, to be taken from its beginning piece by piece. Pieces next to each other differ in marks. */
class MarkedText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  #index = 0;
  #taken = 0;

  constructor(block: NodeJson | null) {
    const pieces: { text: string; readonly marks: Marks }[] = [];
    for (const { type, text, marks = [] } of block?.content ?? []) {
      const added = type === 'hardBreak' ? '\n' : (text ?? '');
      const last = pieces.at(-1);
      if (last !== undefined && keyOfMarks(last.marks) === keyOfMarks(marks)) last.text += added;
      else pieces.push({ text: added, marks });
    }
    this.#pieces = pieces;
    this.text = pieces.map(({ text }) => text).join('');
  }

  /** How much is left of the piece that comes next; nought at the end. */
  lengthOfPiece(): number {
    const piece = this.#pieces[this.#index];
    return piece === undefined ? 0 : piece.text.length - this.#taken;
  }

  /** Takes so much of the text, cut where its marks change. */
  take(length: number): readonly Piece[] {
    const taken: Piece[] = [];
    for (let left = length; left > 0;) {
      const piece = this.#pieces[this.#index];
      if (piece === undefined) break;
      const text = piece.text.slice(this.#taken, this.#taken + left);
      taken.push({ text, marks: piece.marks });
      left -= text.length;
      this.#taken += text.length;
      if (this.#taken === piece.text.length) {
        this.#index++;
        this.#taken = 0;
      }
    }
    return taken;
  }
}
