import { Node } from '@tiptap/core';

/*
 * A table with its caption. The grid within it is what ProseMirror's table commands know as a table; they want each
 * cell to say how many columns and rows it takes, and here that is always one: merged cells are read wrong on phones
 * and by screen readers, and a newspaper's tables do without.
 */

const cellAttributes = () => ({
  colspan: { default: 1, rendered: false, validate: isOne },
  rowspan: { default: 1, rendered: false, validate: isOne },
});

function isOne(value: unknown): void {
  if (value !== 1) throw new RangeError(`A cell is one column wide and one row high, not ${JSON.stringify(value)}`);
}

/** What ProseMirror's tables call these nodes. */
const tableRoles: ReadonlyMap<string, string> = new Map([
  ['tableGrid', 'table'],
  ['tableRow', 'row'],
  ['tableHeader', 'header_cell'],
  ['tableCell', 'cell'],
]);

/** A table: a caption, and rows of cells. */
export const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableCaption tableGrid',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div.table' }],
  renderHTML: () => ['div', { class: 'table' }, 0],
  extendNodeSchema: ({ name }) => (tableRoles.has(name) ? { tableRole: tableRoles.get(name) } : {}),
});

/** What the table shows: “Elever per skola, hösten 2026”. */
export const tableCaption = Node.create({
  name: 'tableCaption',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.table-caption', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'table-caption' }, 0],
});

/** The rows. In a file they may differ in length; whoever reads it fills them up (see `withEvenTables`). */
export const tableGrid = Node.create({
  name: 'tableGrid',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});

/** A row of cells. */
export const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** A cell that names its column, or its row. */
export const tableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
});

/** A cell that says something. */
export const tableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});
