import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** How far down the line is kept that one writes on: there is more to see of what stands before it. */
const linePlace = 0.45;

/**
 * Focus mode, in which all but the block with the cursor steps back, and typewriter scrolling, in which the line that
 * one writes on stays where it is. When either is turned on or off, an empty transaction brings it about.
 */
export const attention = Extension.create<{
  readonly isFocusOn: () => boolean;
  readonly isTypewriterOn: () => boolean;
}>({
  name: 'attention',
  addOptions: () => ({ isFocusOn: () => false, isTypewriterOn: () => false }),
  addProseMirrorPlugins() {
    const { isFocusOn, isTypewriterOn } = this.options;
    return [
      new Plugin({
        props: {
          attributes: () => ({
            class: [...(isFocusOn() ? ['is-focus-mode'] : []), ...(isTypewriterOn() ? ['is-typewriter'] : [])].join(
              ' ',
            ),
          }),
          decorations: ({ doc, selection: { $head } }) => {
            if (!isFocusOn() || $head.depth === 0) return null;
            return DecorationSet.create(doc, [
              Decoration.node($head.before(1), $head.after(1), { class: 'has-cursor' }),
            ]);
          },
          handleScrollToSelection: (view) => {
            if (!isTypewriterOn()) return false;
            scrollToLine(view);
            return true;
          },
        },
      }),
    ];
  },
});

function scrollToLine(view: EditorView): void {
  const scroller = view.dom.closest('.surface');
  if (scroller === null) return;
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  const room = scroller.getBoundingClientRect();
  scroller.scrollTop += (top + bottom) / 2 - (room.top + room.height * linePlace);
}
