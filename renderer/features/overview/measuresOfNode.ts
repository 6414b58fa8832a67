import type { Node } from '@tiptap/pm/model';
import { columnLines } from '#core/text/columnLines';
import type { Readability } from '#core/text/readability';
import { readabilityOf, sumOfReadability } from '#core/text/readability';
import { isCounted } from '#core/text/wordCountOf';
import { wordCountOfNode } from '../../editor/words/wordCountOfNode';

/** How long an article is and how it reads. */
export interface Measures {
  readonly wordCount: number;
  /** Of the blocks whose words are counted, spaces among them. */
  readonly characterCount: number;
  /** Lines of body text in a printed column. */
  readonly lineCount: number;
  /** Of running text: headlines and captions have their own rules. */
  readonly readability: Readability;
}

const runningText: ReadonlySet<string> = new Set(['standfirst', 'paragraph', 'dialogueLine', 'quotation']);
/** What stands in the column; boxes, quotes and pictures have their own room on the page. */
const inColumn: ReadonlySet<string> = new Set([
  'paragraph',
  'subhead',
  'dialogueLine',
  'blockquote',
  'bulletList',
  'orderedList',
]);

interface BlockMeasures {
  readonly characterCount: number;
  readonly readability: Readability;
  lines: { readonly charactersPerLine: number; readonly count: number } | undefined;
}

/** Nodes never change, so that each block is measured once; a key makes one block anew, and only that. */
const known = new WeakMap<Node, BlockMeasures>();

/** Measures a document, at the cost of what has changed since the last time. */
export function measuresOfNode(document: Node, charactersPerLine: number): Measures {
  let characterCount = 0;
  let lineCount = 0;
  const readability: Readability[] = [];
  document.descendants((node, _position, parent) => {
    if (!node.isTextblock) return true;
    const block = known.get(node) ?? measured(node);
    if (isCounted(node.type.name)) characterCount += block.characterCount;
    if (runningText.has(node.type.name)) readability.push(block.readability);
    if (inColumn.has(parent === document ? node.type.name : topTypeOf(document, _position))) {
      if (block.lines?.charactersPerLine !== charactersPerLine) {
        block.lines = { charactersPerLine, count: columnLines(textOf(node), charactersPerLine) };
      }
      lineCount += block.lines.count;
    }
    return false;
  });
  const wordCount = wordCountOfNode(document);
  return { wordCount, characterCount, lineCount, readability: sumOfReadability(readability) };
}

function measured(node: Node): BlockMeasures {
  const text = textOf(node);
  const block = { characterCount: Array.from(text).length, readability: readabilityOf(text), lines: undefined };
  known.set(node, block);
  return block;
}

function topTypeOf(document: Node, position: number): string {
  return document.resolve(position).node(1).type.name;
}

function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, '\n');
}
