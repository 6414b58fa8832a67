import type { Node } from '@tiptap/pm/model';

/** What one may want to go to, by the names of the nodes. */
const kinds = [
  'headline',
  'subhead',
  'question',
  'factBox',
  'pullQuote',
  'table',
  'gallery',
  'figure',
  'linkCard',
  'editorNote',
] as const;

/** A place in the article that one may want to go to. */
export interface OutlineItem {
  readonly kind: (typeof kinds)[number];
  /** What stands there; empty where nothing is written yet. */
  readonly text: string;
  /** The position of its first character. */
  readonly position: number;
}

/** The parts of an article in reading order. */
export function outlineOf(document: Node): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  document.forEach((node, offset) => {
    const kind = kindOf(node);
    if (kind === undefined) return;
    const { name, depth } = nameOf(node);
    items.push({ kind, text: name.textContent, position: offset + depth });
  });
  return items;
}

/** Which of the items a position belongs to: the last that begins before it; -1 when none does. */
export function placeInOutline(items: readonly OutlineItem[], position: number): number {
  return items.findLastIndex((item) => item.position <= position);
}

/** The text block that a block is known by, its first, and how deep in it that stands. */
function nameOf(node: Node): { readonly name: Node; readonly depth: number } {
  let [name, depth] = [node, 1];
  while (!name.isTextblock && name.firstChild !== null) [name, depth] = [name.firstChild, depth + 1];
  return { name, depth };
}

function kindOf({ type }: Node): OutlineItem['kind'] | undefined {
  return kinds.find((kind) => kind === type.name);
}
