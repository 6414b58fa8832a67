import type { DocumentChild, ListItemJson } from '../../document/documentJson';

type ListContent = ListItemJson['content'];
type Paragraph = Extract<DocumentChild, { readonly type: 'paragraph' }>;

/** Blocks that fit, and those that must stand after the list or quotation instead (photos). */
interface Fitted<Content> {
  readonly content: Content;
  readonly others: readonly DocumentChild[];
}

/** What of the blocks can be in a list item. Subheads and quotations become paragraphs. */
export function asListContent(blocks: readonly DocumentChild[]): Fitted<ListContent> {
  const content: ListContent = [];
  const others: DocumentChild[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList') content.push(block);
    else {
      const fitted = asParagraphs([block]);
      for (const each of fitted.content) content.push(each);
      for (const each of fitted.others) others.push(each);
    }
  }
  return { content, others };
}

/** The blocks as paragraphs, those of lists and quotations one by one. */
export function asParagraphs(blocks: readonly DocumentChild[]): Fitted<Paragraph[]> {
  const content: Paragraph[] = [];
  const others: DocumentChild[] = [];
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        content.push(block);
        break;
      case 'subhead':
      case 'dialogueLine':
      case 'sourceLine':
        content.push({ ...block, type: 'paragraph' });
        break;
      case 'blockquote':
        for (const each of block.content) content.push(each);
        break;
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) {
          for (const each of asParagraphs(item.content).content) content.push(each);
        }
        break;
      default:
        others.push(block);
    }
  }
  return { content, others };
}
