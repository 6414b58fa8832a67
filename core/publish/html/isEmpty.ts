import type { TextNode } from '../../text/textOf';

/** Whether a block has nothing in it. */
export function isEmpty({ content }: TextNode): boolean {
  return content === undefined || content.length === 0;
}

/** Whether a block is a paragraph with nothing in it. */
export function isEmptyParagraph(block: TextNode): boolean {
  return block.type === 'paragraph' && isEmpty(block);
}
