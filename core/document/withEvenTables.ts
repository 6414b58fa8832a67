import type { DocumentChild, DocumentJson, TableJson } from './documentJson';

type Cell = TableJson['content'][1]['content'][number]['content'][number];

/** A document whose tables have rows of equal length: shorter ones are filled up with empty cells. */
export function withEvenTables<Document extends DocumentJson>(document: Document): Document {
  if (!document.content.some(isUneven)) return document;
  return { ...document, content: document.content.map((block) => (isUneven(block) ? evenTable(block) : block)) };
}

/** A table whose rows have equal length. */
export function evenTable({ content: [caption, grid], ...table }: TableJson): TableJson {
  const width = grid.content.reduce((widest, row) => Math.max(widest, row.content.length), 0);
  const content = grid.content.map((row) => ({
    ...row,
    content: [...row.content, ...Array.from({ length: width - row.content.length }, emptyCell)],
  }));
  return { ...table, content: [caption, { ...grid, content }] };
}

/** A cell with nothing in it. */
export function emptyCell(): Cell {
  return { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] };
}

function isUneven(block: DocumentChild): block is TableJson {
  if (block.type !== 'table') return false;
  const [first, ...rest] = block.content[1].content;
  return rest.some((row) => row.content.length !== first?.content.length);
}
