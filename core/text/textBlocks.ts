import type { DocumentJson } from '../document/documentJson';
import type { TextNode } from './textOf';
import { textOf } from './textOf';

/** A block that holds text and no further blocks: a headline, a paragraph, a caption. */
export interface TextBlock {
  readonly type: string;
  readonly text: string;
}

/** Every text block of a document in reading order, empty ones included. */
export function textBlocks(document: DocumentJson): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: TextNode): void => {
    if (node.content?.some(({ type }) => type !== 'text' && type !== 'hardBreak') === true) node.content.forEach(visit);
    else if (node.type !== 'horizontalRule') blocks.push({ type: node.type, text: textOf(node) });
  };
  document.content.forEach(visit);
  return blocks;
}
