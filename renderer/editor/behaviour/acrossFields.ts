import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { toPlainText } from '#core/document/isPlainText';
import { deleteAcross } from './deleteAcross';
import { dropSlice } from './dropSlice';

const deleteSelection: Command = (state, dispatch) => {
  const deletion = deleteAcross(state);
  if (deletion === undefined) return false;
  dispatch?.(deletion.scrollIntoView());
  return true;
};

/** Deletes first what is about to be replaced; what replaces it is then written into one field. */
const clearTheWay = (view: EditorView): false => {
  deleteSelection(view.state, view.dispatch);
  return false;
};

/**
 * A selection over several fields, or of everything: whatever deletes or replaces it leaves each field in its place,
 * and what is typed then goes where the selection began.
 */
export const acrossFields = Extension.create({
  name: 'acrossFields',
  // Before the keys of fields, and before what mends what is typed.
  priority: 1100,
  addKeyboardShortcuts() {
    const run = (): boolean => deleteSelection(this.editor.state, this.editor.view.dispatch);
    // Enter splits no field, nor does it take everything away.
    const enter = (): boolean => this.editor.state.selection.from > 0 && run();
    return { Backspace: run, Delete: run, 'Mod-Backspace': run, 'Mod-Delete': run, Enter: enter };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, text) => {
            const { selection } = view.state;
            if (selection.from !== from || selection.to !== to) return false;
            const deletion = deleteAcross(view.state);
            if (deletion === undefined) return false;
            view.dispatch(deletion.insertText(toPlainText(text)).scrollIntoView());
            return true;
          },
          handleDrop: (view, event, slice, isMoved) => {
            const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const change = found === null ? undefined : dropSlice(view.state, slice, { place: found.pos, isMoved });
            if (change === undefined) return false;
            view.dispatch(closeHistory(change).setMeta('uiEvent', 'drop'));
            view.focus();
            return true;
          },
          handleDOMEvents: {
            compositionstart: clearTheWay,
            cut: (view, event) => {
              const deletion = deleteAcross(view.state);
              if (deletion === undefined || event.clipboardData === null) return false;
              const { dom, text } = view.serializeForClipboard(view.state.selection.content());
              event.preventDefault();
              event.clipboardData.clearData();
              event.clipboardData.setData('text/html', dom.innerHTML);
              event.clipboardData.setData('text/plain', text);
              view.dispatch(deletion.scrollIntoView().setMeta('uiEvent', 'cut'));
              return true;
            },
          },
        },
      }),
    ];
  },
});
