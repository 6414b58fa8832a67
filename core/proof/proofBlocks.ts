import type { DocumentJson } from '../document/documentJson';
import { textOf } from '../text/textOf';

/** The values of a node's attributes: size of a photo, address of a card. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A node that a text block stands in. */
export interface Ancestor {
  readonly type: string;
  readonly attributes: Attributes;
}

/** A stretch of a block's text that is bold, italic or a link. Offsets in UTF-16 units. */
export interface MarkSpan {
  readonly type: 'bold' | 'italic' | 'link';
  readonly from: number;
  readonly to: number;
  /** Where the link leads; empty for other marks. */
  readonly address: string;
}

/** What a block check sees of a text block: all that is in it, nothing of where it stands. */
export interface BlockContent {
  readonly type: string;
  /** As `textOf`: a line break is `\n`. */
  readonly text: string;
  readonly marks: readonly MarkSpan[];
  readonly attributes: Attributes;
  /** From the outermost to the nearest; empty right under the document. */
  readonly ancestors: readonly Ancestor[];
}

/** A text block in its place. */
export interface ProofBlock extends BlockContent {
  /** Which of the document's text blocks, in reading order from 0, as `textBlocks` counts. */
  readonly index: number;
  /** Which child of the document, which of its children, and so on. Blocks of one photo differ in the last only. */
  readonly path: readonly number[];
}

interface Node {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Attributes | undefined;
  readonly content?: readonly Node[] | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Attributes | undefined }[] | undefined;
}

/** Every text block of a document in reading order, empty ones included: the same as `textBlocks`, with more of each. */
export function proofBlocks(document: DocumentJson): readonly ProofBlock[] {
  const blocks: ProofBlock[] = [];
  const visit = (node: Node, path: readonly number[], ancestors: readonly Ancestor[]): void => {
    const attributes = node.attrs ?? {};
    if (node.content?.some(({ type }) => type !== 'text' && type !== 'hardBreak') === true) {
      const within = [...ancestors, { type: node.type, attributes }];
      node.content.forEach((child, at) => visit(child, [...path, at], within));
    } else if (node.type !== 'horizontalRule') {
      const marks = marksOf(node.content ?? []);
      blocks.push({ index: blocks.length, path, type: node.type, text: textOf(node), marks, attributes, ancestors });
    }
  };
  document.content.forEach((child, at) => visit(child, [at], []));
  return blocks;
}

/** The marks of a block's text; those that go on over several text nodes are one span. */
function marksOf(content: readonly Node[]): readonly MarkSpan[] {
  const spans: MarkSpan[] = [];
  let from = 0;
  for (const node of content) {
    const to = from + textOf(node).length;
    for (const { type, attrs } of node.marks ?? []) {
      if (type !== 'bold' && type !== 'italic' && type !== 'link') continue;
      const href = attrs?.['href'];
      const address = typeof href === 'string' ? href : '';
      const open = spans.findIndex((span) => span.to === from && span.type === type && span.address === address);
      const before = spans[open];
      if (before === undefined) spans.push({ type, from, to, address });
      else spans[open] = { ...before, to };
    }
    from = to;
  }
  return spans;
}
