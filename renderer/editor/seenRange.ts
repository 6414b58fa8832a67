import type { EditorView } from '@tiptap/pm/view';

/** An article of fewer blocks costs nothing to mark as a whole. */
const blocksOfALongArticle = 200;
/** How many blocks beyond those in view: more than a screen, so that a little scrolling finds marks there. */
const blocksAround = 40;

/** Positions of what is in view of an article, with a screen or more on each side; of a short one, all. */
export function seenRange(view: EditorView): { readonly from: number; readonly to: number } {
  const { doc } = view.state;
  const all = { from: 0, to: doc.content.size };
  if (doc.childCount < blocksOfALongArticle) return all;
  const room = view.dom.closest('.surface')?.getBoundingClientRect();
  if (room === undefined) return all;
  const blocks = view.dom.children;
  const first = firstBelow(blocks, room.top);
  const last = firstBelow(blocks, room.bottom);
  const top = blocks[Math.max(0, first - blocksAround)];
  const bottom = blocks[Math.min(blocks.length - 1, last + blocksAround)];
  if (top === undefined || bottom === undefined) return all;
  const end = view.state.doc.resolve(view.posAtDOM(bottom, 0));
  return { from: view.posAtDOM(top, 0) - 1, to: end.depth === 0 ? end.pos : end.after(1) };
}

/** The first of blocks that stand one below the other to end below a height. */
function firstBelow(blocks: HTMLCollection, height: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? height) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}
