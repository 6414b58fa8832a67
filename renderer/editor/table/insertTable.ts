import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { insertBlock } from '../blocks/insertBlock';
import { nodeTypeOf } from '../nodeTypeOf';

/** The change that puts in an empty table of three columns, with a row of headers and two below it. The caret goes to its first cell. */
export function insertTable(state: EditorState): Transaction {
  const transaction = insertBlock(state, createTable(state.schema, 3, 3));
  const { $from } = transaction.selection;
  // Past the caption: into the grid, its first row, cell and paragraph.
  return transaction.setSelection(TextSelection.create(transaction.doc, $from.after() + 4));
}

/** An empty table of so many rows and columns, its first row headers. */
function createTable(schema: Schema, rowCount: number, columnCount: number): Node {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cellType = nodeTypeOf(schema, row === 0 ? 'tableHeader' : 'tableCell');
    const paragraph = nodeTypeOf(schema, 'paragraph');
    const cells = Array.from({ length: columnCount }, () => cellType.create(null, paragraph.create()));
    return nodeTypeOf(schema, 'tableRow').create(null, cells);
  });
  return nodeTypeOf(schema, 'table').create(null, [
    nodeTypeOf(schema, 'tableCaption').create(),
    nodeTypeOf(schema, 'tableGrid').create(null, rows),
  ]);
}
