import type { Node, NodeRange } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { bodyStart } from '../behaviour/fields';

/** What has blocks that are moved past each other within it. */
const within: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'gallery', 'tableGrid']);

/**
 * The change that moves the blocks of the selection past the one above (-1) or below (1): list items within their list,
 * photos within their gallery, rows within their table, and the whole of it from its ends on. It is the other block that is taken out and put in again, so that
 * caret, selection and marks stay with the text that is moved. Null where there is nothing to move past: at the ends
 * of the body, and in the fields above it.
 */
export function moveBlocks(state: EditorState, direction: 1 | -1): Transaction | null {
  const { doc, selection } = state;
  const body = bodyStart(doc);
  const { $from, $to, from } = selection;
  if (from < body) return null;
  const ranges = [
    $from.blockRange($to, ({ type }) => within.has(type.name)),
    $from.blockRange($to, ({ type }) => type.name === 'doc'),
  ];
  for (const range of ranges) {
    const neighbour = range === null ? null : neighbourOf(range, direction);
    if (range === null || neighbour === null) continue;
    const { start, end } = range;
    const size = neighbour.nodeSize;
    if (direction === 1)
      return state.tr
        .delete(end, end + size)
        .insert(start, neighbour)
        .scrollIntoView();
    if (start - size < body) return null;
    return state.tr
      .insert(end, neighbour)
      .delete(start - size, start)
      .scrollIntoView();
  }
  return null;
}

/** The block before or after a range among its siblings; null at the end. */
function neighbourOf({ parent, startIndex, endIndex }: NodeRange, direction: 1 | -1): Node | null {
  return parent.maybeChild(direction === -1 ? startIndex - 1 : endIndex);
}
