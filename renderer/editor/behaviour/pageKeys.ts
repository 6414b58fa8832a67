import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** How many blocks fill more than a screen, however short they are and however high it stands. */
const blocksOfAScreen = 60;

const key = new PluginKey<DecorationSet>('pageKeys');

/**
 * Page Up and Page Down in an article of which only what is seen is laid out: before the browser takes the key, the
 * blocks of the next screen get their true height. Else a key that comes before the last one has been drawn would
 * walk over guessed heights, and lead too far or too short.
 */
export const pageKeys = Extension.create({
  name: 'pageKeys',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, laidOut): DecorationSet {
          const given: unknown = transaction.getMeta(key);
          if (given instanceof DecorationSet) return given;
          return transaction.docChanged ? DecorationSet.empty : laidOut;
        },
      },
      props: {
        decorations: (state) => key.getState(state),
        handleKeyDown(view, event) {
          if (event.key !== 'PageDown' && event.key !== 'PageUp') return false;
          if (view.dom.closest('.surface[data-long]') === null) return false;
          const { doc, selection, tr } = view.state;
          view.dispatch(tr.setMeta(key, laidOutAround(doc, selection.$head.index(0))));
          // The key itself is the browser's.
          return false;
        },
      },
    }),
  ],
});

/** Marks the blocks on both sides of the one at this index. */
function laidOutAround(doc: Node, index: number): DecorationSet {
  const first = Math.max(0, index - blocksOfAScreen);
  const decorations: Decoration[] = [];
  let position = 0;
  for (const [at, child] of doc.children.slice(0, index + blocksOfAScreen).entries()) {
    if (at >= first) decorations.push(Decoration.node(position, position + child.nodeSize, { class: 'is-laid-out' }));
    position += child.nodeSize;
  }
  return DecorationSet.create(doc, decorations);
}
