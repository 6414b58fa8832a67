import { Extension } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { Plugin, Selection } from '@tiptap/pm/state';
import { bodyStart } from './fields';

/**
 * Keeps the caret from standing between the fields above the body, as it may between two photos: nothing can be
 * written there. It goes to the nearest text.
 */
export const noGapAbove = Extension.create({
  name: 'noGapAbove',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (_transactions, _before, { selection, doc, tr }) =>
        selection instanceof GapCursor && selection.from < bodyStart(doc)
          ? tr.setSelection(Selection.near(selection.$from))
          : null,
    }),
  ],
});
