import type { Node } from '@tiptap/pm/model';
import { countWords } from '#core/text/countWords';
import { isCounted } from '#core/text/wordCountOf';

/** Nodes never change, so that the words of a block are counted once; a key makes one block anew, and only that. */
const counts = new WeakMap<Node, number>();

/** The words of a document or a part of it, as `wordCountOf` counts them, at the cost of what has changed since the last call. */
export function wordCountOfNode(node: Node): number {
  const known = counts.get(node);
  if (known !== undefined) return known;
  const count = node.isTextblock
    ? isCounted(node.type.name)
      ? countWords(node.textBetween(0, node.content.size, undefined, '\n'))
      : 0
    : node.children.reduce((sum, child) => sum + wordCountOfNode(child), 0);
  counts.set(node, count);
  return count;
}
