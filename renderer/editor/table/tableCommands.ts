import type { EditorState, Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  isInTable,
  selectedRect,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { deleteBlock } from '../blocks/deleteBlock';

/** What can be done to the table with the caret, in the order of its tools. */
export const tableActions = [
  'row-above',
  'row-below',
  'column-left',
  'column-right',
  'delete-row',
  'delete-column',
  'header-row',
] as const;

/** Something that can be done to a table. */
export type TableAction = (typeof tableActions)[number];

const commands = {
  'row-above': addRowBefore,
  'row-below': addRowAfter,
  'column-left': addColumnBefore,
  'column-right': addColumnAfter,
  'delete-row': deleteRow,
  'delete-column': deleteColumn,
  'header-row': toggleHeaderRow,
} as const;

/** The change that does it, or undefined where the caret is in no cell. The last row or column takes the table with it. */
export function tableChange(state: EditorState, action: TableAction): Transaction | undefined {
  if (!isInTable(state)) return undefined;
  const { map, top, bottom, left, right } = selectedRect(state);
  const isAll =
    (action === 'delete-row' && bottom - top === map.height) ||
    (action === 'delete-column' && right - left === map.width);
  if (isAll) return deleteBlock(state) ?? undefined;
  let change: Transaction | undefined;
  commands[action](state, (transaction) => {
    change = transaction;
  });
  return change;
}
