import type { Node } from '@tiptap/pm/model';
import type { SincePass } from './proofFilter';

/**
 * Tells of places in a document, as it is when it is asked, whether their block stands there otherwise than in one
 * before, or not at all. A block that was only moved is the same. Of what is in no block nothing tells, and so it is told
 * as changed.
 */
export function changedSince(before: Node, documentNow: () => Node): SincePass['isChanged'] {
  const known = new Set(before.children.map(textOf));
  // A block that is edited is another object.
  const asked = new WeakMap<Node, boolean>();
  return (place) => {
    const now = documentNow();
    const block = place === null ? null : (now.childAfter(place.from).node ?? now.childBefore(place.from).node);
    if (block === null) return true;
    const isChanged = asked.get(block) ?? !known.has(textOf(block));
    asked.set(block, isChanged);
    return isChanged;
  };
}

function textOf(block: Node): string {
  return JSON.stringify(block.toJSON());
}
