import { Extension } from '@tiptap/core';
import type { Command, EditorState } from '@tiptap/pm/state';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { goToNextCell, isInTable, selectedRect, tableEditing } from '@tiptap/pm/tables';
import { nodeTypeOf } from '../nodeTypeOf';
import { tableChange } from './tableCommands';

/** Tab goes from cell to cell, and makes a row where it leaves the last one. */
const tab: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  const change = tableChange(state, 'row-below');
  if (change === undefined || view === undefined) return false;
  dispatch?.(change);
  return goToNextCell(1)(view.state, dispatch);
};

/** Shift+Tab goes back, from the first cell to the caption. */
const shiftTab: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(-1)(state, dispatch)) return true;
  const caption = Selection.findFrom(state.doc.resolve(gridStart(state)), -1, true);
  if (caption === null) return false;
  dispatch?.(state.tr.setSelection(caption).scrollIntoView());
  return true;
};

/** Enter goes down a row, and from the last one out of the table. A line break in a cell is Shift+Enter. */
const enter: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { map, bottom, left, tableStart } = selectedRect(state);
  if (bottom < map.height) {
    const cell = map.positionAt(bottom, left, state.doc.resolve(tableStart).parent);
    const $cell = state.doc.resolve(tableStart + cell + 1);
    const inside = Selection.findFrom($cell, 1, true);
    if (inside === null) return false;
    const { $from } = inside;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.start(), $from.end())).scrollIntoView());
    return true;
  }
  const after = state.selection.$from.after(1);
  const transaction = state.tr.insert(after, nodeTypeOf(state.schema, 'paragraph').create());
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView());
  return true;
};

function gridStart(state: EditorState): number {
  return selectedRect(state).tableStart - 1;
}

/** Tables as every editor has them: keys from cell to cell, cells selected by dragging, rows that stay equally long. */
export const tableKeys = Extension.create({
  name: 'tableKeys',
  // Before the keys of fields and lists.
  priority: 1050,
  addKeyboardShortcuts() {
    const run = (command: Command) => (): boolean =>
      command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return { Tab: run(tab), 'Shift-Tab': run(shiftTab), Enter: run(enter) };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});
