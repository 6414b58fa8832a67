import type { Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { Fragment } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import { nodeTypeOf } from '../nodeTypeOf';

/** Kinds of body block whose text can be taken out into paragraphs. Figures and rules hold what a paragraph can't. */
const textKinds: ReadonlySet<string> = new Set([
  'paragraph',
  'subhead',
  'dialogueLine',
  'question',
  'editorNote',
  'sourceLine',
  'pullQuote',
  'factBox',
  'blockquote',
  'bulletList',
  'orderedList',
  'table',
]);

/**
 * Turns the body block with the caret into paragraphs, one for each text block in it, caret kept where it was in the
 * text. Empty parts of a pull quote or box are left out. Gives false where there is no such block.
 */
export function clearToParagraph(transaction: Transaction): boolean {
  const { $from } = transaction.selection;
  if ($from.depth === 0) return false;
  const block = $from.node(1);
  if (!textKinds.has(block.type.name)) return false;
  if (block.type.name === 'paragraph') return true;

  const start = $from.before(1);
  const paragraphType = nodeTypeOf(transaction.doc.type.schema, 'paragraph');
  const paragraphs: Node[] = [];
  let caret = start + 1;
  let size = 0;
  block.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const isWithCaret = start + 1 + position + 1 === $from.start();
    if (node.content.size > 0 || isWithCaret) {
      const paragraph = paragraphType.create(null, node.content);
      if (isWithCaret) caret = start + size + 1 + $from.parentOffset;
      paragraphs.push(paragraph);
      size += paragraph.nodeSize;
    }
    return false;
  });
  // The block is a text block itself: a subhead, dialogue line, question, note or source line.
  if (block.isTextblock) {
    paragraphs.push(paragraphType.create(null, block.content));
    caret = start + 1 + $from.parentOffset;
  }
  // Where nothing was written, and the caret was in no text of it, a place to write is left.
  if (paragraphs.length === 0) paragraphs.push(paragraphType.create());
  transaction.replaceWith(start, $from.after(1), Fragment.fromArray(paragraphs));
  transaction.setSelection(TextSelection.create(transaction.doc, caret));
  return true;
}
