import type { DocumentJson } from '../document/documentJson';

/** Any node of a document as plain data, as far as its text is concerned. */
export interface TextNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly TextNode[] | undefined;
}

/** The text within a node; a line break within a paragraph is `\n`. Blocks within it are put together as they stand. */
export function textOf(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  return node.content?.map(textOf).join('') ?? '';
}

/** The text of the first node of that type right under the document, trimmed; empty where there is none. */
export function textOfField(document: DocumentJson, type: DocumentJson['content'][number]['type']): string {
  const field = document.content.find((node) => node.type === type);
  return field === undefined ? '' : textOf(field).trim();
}
