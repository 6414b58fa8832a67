import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Dropped } from '#core/intake/Dropped';
import { readPasted } from '#core/intake/html/readPasted';
import { pasteSlice } from './pasteSlice';

/** What ProseMirror writes on the markup that it puts on the clipboard. */
const ownSign = 'data-pm-slice';

/**
 * Puts what is pasted into the article by `pasteSlice`, after all that have a use of their own for it. Markup of others
 * is read by core's intake, never straight into the document.
 */
export const fitPaste = Extension.create<{ readonly onDropped: (dropped: readonly Dropped[]) => void }>({
  name: 'fitPaste',
  // After pictures and links.
  priority: 10,
  addOptions: () => ({ onDropped: () => undefined }),
  addProseMirrorPlugins() {
    const { onDropped } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste: (view, event, parsed) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            const isForeign = html !== '' && !html.includes(ownSign) && !isPlain(view);
            const { slice, dropped } = isForeign
              ? foreignSlice(view.state.schema, html)
              : { slice: parsed, dropped: [] };
            if (slice.size > 0) {
              view.dispatch(
                pasteSlice(view.state, slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
              );
            }
            if (dropped.length > 0) onDropped(dropped);
            return slice.size > 0 || isForeign;
          },
        },
      }),
    ];
  },
});

/** Whether plain text was asked for, by Shift and the keys that paste; ProseMirror keeps that to itself. */
function isPlain(view: object): boolean {
  const input: unknown = Reflect.get(view, 'input');
  return typeof input === 'object' && input !== null && Reflect.get(input, 'shiftKey') === true;
}

/** What others have on the clipboard, open at its ends where these are text, so that it joins the text around it. */
export function foreignSlice(
  schema: Schema,
  html: string,
): { readonly slice: Slice; readonly dropped: readonly Dropped[] } {
  const { blocks, dropped } = readPasted(html);
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const isText = (index: number): number => (nodes.at(index)?.isTextblock === true ? 1 : 0);
  return { slice: new Slice(Fragment.fromArray(nodes), isText(0), isText(-1)), dropped };
}
