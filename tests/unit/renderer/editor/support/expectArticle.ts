import type { Node } from '@tiptap/pm/model';
import { readDocument } from '#core/document/readDocument';
import { nodeJson } from '#core/document/nodeJson';

/**
 * Makes sure that a document can be saved: every node where it may stand, every value of its form.
 * @throws with what is wrong.
 */
export function expectArticle(doc: Node): void {
  doc.check();
  const read = readDocument(nodeJson(doc));
  if (!read.ok) throw new Error(`${JSON.stringify(read.error)} in ${doc.toString()}`);
}

/** The words of every text block, in order, without the empty ones. */
export function wordsOf(doc: Node): readonly string[] {
  const words: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) words.push(node.textBetween(0, node.content.size, '', '\n'));
    return !node.isTextblock;
  });
  return words;
}
