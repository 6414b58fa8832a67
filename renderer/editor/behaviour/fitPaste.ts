import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { pasteSlice } from './pasteSlice';

/** Puts what is pasted into the article by `pasteSlice`, after all that have a use of their own for it. */
export const fitPaste = Extension.create({
  name: 'fitPaste',
  // After pictures and links.
  priority: 10,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste: (view, _event, slice) => {
            if (slice.size === 0) return false;
            view.dispatch(
              pasteSlice(view.state, slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
            );
            return true;
          },
        },
      }),
    ];
  },
});
