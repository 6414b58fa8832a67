import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Dropped } from '#core/intake/Dropped';
import type { PastedReading, readPasted } from '#core/intake/html/readPasted';
import { settleLanguages } from '#core/intake/settleLanguages';
import { Later } from '../../ui/later';
import { pasteSlice } from './pasteSlice';

/** What ProseMirror writes on the markup that it puts on the clipboard. */
const ownSign = 'data-pm-slice';

/** What reads the markup of others. */
const intake = new Later(async () => (await import('#core/intake/html/readPasted')).readPasted);

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
            if (html === '' || html.includes(ownSign) || isPlain(view)) {
              put(view, parsed);
              return parsed.size > 0;
            }
            const text = event.clipboardData?.getData('text/plain') ?? '';
            const take = (read: typeof readPasted): void => {
              // Another article may be open by now.
              if (view.isDestroyed) return;
              const { blocks, dropped, pictures } = read(html);
              put(view, foreignSlice(view.state.schema, blocks, language()));
              if (dropped.length > 0) onDropped(dropped);
              if (pictures.length > 0) onPictures(pictures.flatMap(fileOf), view.state.selection.to, view);
            };
            const ready = intake.now();
            if (ready !== undefined) take(ready);
            else void intake.load().then(take, () => !view.isDestroyed && view.pasteText(text));
            return true;
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

function put(view: EditorView, slice: Slice): void {
  if (slice.size === 0) return;
  view.dispatch(pasteSlice(view.state, slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

/** What others have on the clipboard, open at its ends where these are text, so that it joins the text around it. */
function foreignSlice(schema: Schema, blocks: PastedReading['blocks'], language: string): Slice {
  settleLanguages(blocks, language);
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const isText = (index: number): number => (nodes.at(index)?.isTextblock === true ? 1 : 0);
  return new Slice(Fragment.fromArray(nodes), isText(0), isText(-1));
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
