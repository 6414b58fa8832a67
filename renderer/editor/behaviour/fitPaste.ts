import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Dropped } from '#core/intake/Dropped';
import { readPasted } from '#core/intake/html/readPasted';
import { settleLanguages } from '#core/intake/settleLanguages';
import { pasteSlice } from './pasteSlice';

/** What ProseMirror writes on the markup that it puts on the clipboard. */
const ownSign = 'data-pm-slice';

/**
 * Puts what is pasted into the article by `pasteSlice`, after all that have a use of their own for it. Markup of others
 * is read by core's intake, never straight into the document.
 */
export const fitPaste = Extension.create<{
  /** The language of the article. */
  readonly language: () => string;
  readonly onDropped: (dropped: readonly Dropped[]) => void;
  /** The pictures that the markup held; they go where the cursor is then, after what was pasted. */
  readonly onPictures: (files: readonly File[], position: number, view: EditorView) => void;
}>({
  name: 'fitPaste',
  // After pictures and links.
  priority: 10,
  addOptions: () => ({ language: () => 'sv', onDropped: () => undefined, onPictures: () => undefined }),
  addProseMirrorPlugins() {
    const { language, onDropped, onPictures } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste: (view, event, parsed) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            const isForeign = html !== '' && !html.includes(ownSign) && !isPlain(view);
            const { slice, dropped, pictures } = isForeign
              ? foreignSlice(view.state.schema, html, language())
              : { slice: parsed, dropped: [], pictures: [] };
            if (slice.size > 0) {
              view.dispatch(
                pasteSlice(view.state, slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
              );
            }
            if (dropped.length > 0) onDropped(dropped);
            if (pictures.length > 0) onPictures(pictures.flatMap(fileOf), view.state.selection.to, view);
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
  articleLanguage: string,
): { readonly slice: Slice; readonly dropped: readonly Dropped[]; readonly pictures: readonly string[] } {
  const { blocks, dropped, pictures } = readPasted(html);
  settleLanguages(blocks, articleLanguage);
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const isText = (index: number): number => (nodes.at(index)?.isTextblock === true ? 1 : 0);
  return { slice: new Slice(Fragment.fromArray(nodes), isText(0), isText(-1)), dropped, pictures };
}

/** The file that a `data:` address in base64 holds; none where it holds nothing that can be read. */
function fileOf(address: string): readonly File[] {
  try {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (byte) => byte.charCodeAt(0));
    return [new File([bytes], '')];
  } catch {
    return [];
  }
}
