import type { Node } from '@tiptap/pm/model';

/** Text of a part of a document as one line after the other, and where each character stands. */
export interface FlatText {
  readonly text: string;
  /** The position before the character at an index. */
  readonly positionOf: (index: number) => number;
  /** How many of the characters stand before a position. */
  readonly indexOf: (position: number) => number;
}

/** So much text that stands together in the document. */
interface Run {
  readonly index: number;
  readonly position: number;
  readonly length: number;
}

/** The text between two positions. A new block begins a new line, and so does a line break. */
export function flatTextOf(doc: Node, from: number, to: number): FlatText {
  let text = '';
  const runs: Run[] = [];
  const add = (part: string, position: number): void => {
    runs.push({ index: text.length, position, length: part.length });
    text += part;
  };
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isText) {
      const start = Math.max(from, position);
      add(node.text?.slice(start - position, to - position) ?? '', start);
    } else if (node.type.name === 'hardBreak') add('\n', position);
    else if (node.isBlock && text !== '' && !text.endsWith('\n')) add('\n', position);
  });
  return {
    text,
    positionOf: (index) => {
      const run = runs.findLast((each) => each.index <= index);
      return run === undefined ? from : run.position + index - run.index;
    },
    indexOf: (before) => {
      const run = runs.findLast(({ position }) => position < before);
      return run === undefined ? 0 : run.index + Math.min(run.length, before - run.position);
    },
  };
}
