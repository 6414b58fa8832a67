import type { Node } from '@tiptap/pm/model';
import type { TrackedChange } from './TrackedChange';

/** Deeper than any list in a list: an end is not looked for further away. */
const furthest = 12;

/**
 * A change that only adds or only takes away, put where a person would see it. A new paragraph typed after Enter is, to
 * steps, the end of one and the start of the next; told from its own start to its own end it says the same. Neighbours
 * must stay apart, so it goes no further than there is room before and after it, and nowhere if one is right beside it.
 */
export function slidChange(
  change: TrackedChange,
  original: Node,
  document: Node,
  room: { readonly before: number; readonly after: number },
): TrackedChange {
  if (room.before < 0 || room.after < 0) return change;
  const isInsertion = change.originalFrom === change.originalTo;
  if (!isInsertion && change.from !== change.to) return change;
  const text = isInsertion ? document : original;
  const [from, to] = isInsertion ? [change.from, change.to] : [change.originalFrom, change.originalTo];
  if (isBetweenBlocks(text, from) && isBetweenBlocks(text, to)) return change;
  for (const direction of [1, -1] as const) {
    const most = Math.min(furthest, direction === 1 ? room.after : room.before);
    for (let shift = 1; shift <= most; shift++) {
      const at = direction * shift;
      const passed = direction === 1 ? [from + at - 1, to + at - 1] : [from + at, to + at];
      if (!isSameEdge(text, passed[0] ?? 0, passed[1] ?? 0, direction)) break;
      if (isBetweenBlocks(text, from + at) && isBetweenBlocks(text, to + at)) return slid(change, at);
    }
  }
  return change;
}

function slid(change: TrackedChange, by: number): TrackedChange {
  return {
    ...change,
    originalFrom: change.originalFrom + by,
    originalTo: change.originalTo + by,
    from: change.from + by,
    to: change.to + by,
  };
}

/** Whether what stands after each of the two positions is the end of a node in both, or the same start of one. */
function isSameEdge(text: Node, one: number, other: number, direction: 1 | -1): boolean {
  const [$one, $other] = [text.resolve(one), text.resolve(other)];
  if (direction === 1) {
    return (
      $one.parentOffset === $one.parent.content.size &&
      $other.parentOffset === $other.parent.content.size &&
      $one.depth > 0 &&
      $other.depth > 0
    );
  }
  const [first, second] = [$one.nodeAfter, $other.nodeAfter];
  return first !== null && second !== null && !first.isLeaf && !second.isLeaf && first.sameMarkup(second);
}

function isBetweenBlocks(text: Node, position: number): boolean {
  return !text.resolve(position).parent.isTextblock;
}
