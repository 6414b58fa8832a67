import type { TextNode } from '../../text/textOf';

/** Whether a block has nothing in it. */
export function isEmpty({ content }: TextNode): boolean {
  return content === undefined || content.length === 0;
}

/** Whether a block is a paragraph with nothing in it, and nothing said of it. */
export function isEmptyParagraph(block: TextNode & { readonly attrs?: object | undefined }): boolean {
  return block.type === 'paragraph' && isEmpty(block) && block.attrs === undefined;
}
