import type { Node } from '@tiptap/pm/model';

/** A place in the article that one may want to go to. */
export interface OutlineItem {
  readonly kind: 'headline' | 'subhead' | 'factBox' | 'pullQuote' | 'figure';
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
    const named = node.isTextblock ? node : node.firstChild;
    items.push({ kind, text: named?.textContent ?? '', position: offset + (node.isTextblock ? 1 : 2) });
  });
  return items;
}

/** Which of the items a position belongs to: the last that begins before it; -1 when none does. */
export function placeInOutline(items: readonly OutlineItem[], position: number): number {
  return items.findLastIndex((item) => item.position <= position);
}

function kindOf({ type }: Node): OutlineItem['kind'] | undefined {
  const { name } = type;
  return name === 'headline' || name === 'subhead' || name === 'factBox' || name === 'pullQuote' || name === 'figure'
    ? name
    : undefined;
}
