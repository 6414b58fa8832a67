import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, Selection } from '@tiptap/pm/state';
import { isWebAddress } from '#core/document/isSafeAddress';
import { isKnownSite } from '#core/text/siteNameOf';
import { createCard } from './createCard';

/**
 * The address of a video or post that is pasted into an empty paragraph becomes a link card. One undo gives the address
 * as text, since what was meant may be a link.
 */
export const pasteCard = Extension.create({
  name: 'pasteCard',
  // Before links are made of addresses.
  priority: 1100,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const text = event.clipboardData?.getData('text/plain').trim() ?? '';
            const { $from, empty } = view.state.selection;
            const isEmptyParagraph =
              empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
            if (!isEmptyParagraph || !isWebAddress(text) || !isKnownSite(text)) return false;
            view.dispatch(view.state.tr.insertText(text));
            const { $from: $text } = view.state.selection;
            const card = createCard(view.state.schema, { href: text });
            const change = closeHistory(view.state.tr).replaceWith($text.before(), $text.after(), card);
            view.dispatch(change.setSelection(Selection.near(change.doc.resolve($text.before() + 1))).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});
