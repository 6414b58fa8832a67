import type { DocumentChild, InlineJson, TableJson } from '../../document/documentJson';
import { emptyCell, evenTable } from '../../document/withEvenTables';
import { InlineCollector } from '../InlineCollector';
import { asParagraphs } from './fitBlocks';
import type { HtmlElement } from './parsedHtml';
import { attributeOf, elementsWithin, hasElementWithin, isElement } from './parsedHtml';

type Row = TableJson['content'][1]['content'][number];
type Cell = Row['content'][number];

/** More columns than any newspaper's table. What says that it spans more is not believed. */
const maximumColumns = 60;

/** What a cell may not hold if its table is to be one of words and figures, and not a way to lay out a page. */
const notInData: ReadonlySet<string> = new Set([
  'table',
  'img',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'hr',
  'form',
  'iframe',
]);

/** Whether a table holds data in rows and columns, and does not only lay out a page or a letter. */
export function isDataTable(element: HtmlElement): boolean {
  if (/^(?:presentation|none)$/iu.test(attributeOf(element, 'role') ?? '')) return false;
  // First, since tables may stand within tables, as deep as it goes.
  if (hasElementWithin(element, ({ tagName }) => notInData.has(tagName))) return false;
  const rows = elementsWithin(element)
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => cellsOf(row).length);
  return rows.some((count) => count > 1) && rows.every((count) => count <= maximumColumns);
}

/** More cells than anybody reads, and than can be written in. */
const mostCells = 10_000;

/**
 * A table of data: its caption, and its rows with as many cells each as the widest has. A cell that spans several
 * columns or rows is followed by empty ones, so that columns stay beneath each other. `read` gives the blocks within
 * an element. Undefined where no cell is left, and where there are more than an article's table has.
 */
export function readTable(
  element: HtmlElement,
  read: (element: HtmlElement) => readonly DocumentChild[],
): TableJson | undefined {
  const elements = elementsWithin(element);
  const caption = elements.find(({ tagName }) => tagName === 'caption');
  const grid = gridOf(elements.filter(({ tagName }) => tagName === 'tr'));
  if (grid === undefined) return undefined;
  const rows = grid.map((cells) =>
    cells.map((cell) => (cell === undefined ? emptyCell() : cellOf(cell, inlineOf(read(cell))))),
  );
  const captionText = caption === undefined ? '' : inlineOf(read(caption)).map(lineOf).join('').trim();
  return evenTable({
    type: 'table',
    content: [
      captionText === ''
        ? { type: 'tableCaption' }
        : { type: 'tableCaption', content: [{ type: 'text', text: captionText }] },
      {
        type: 'tableGrid',
        content: rows.map((cells) => ({ type: 'tableRow', content: cells })),
      },
    ],
  });
}

/** The cells as they stand beneath each other; undefined where one above or beside reaches into a place. */
function gridOf(rows: readonly HtmlElement[]): readonly (readonly (HtmlElement | undefined)[])[] | undefined {
  const grid: (HtmlElement | undefined)[][] = [];
  let widest = 0;
  /** For each column, how many of the rows to come are taken by a cell above. */
  const taken: number[] = [];
  for (const row of rows) {
    const cells: (HtmlElement | undefined)[] = [];
    const fillTaken = (): void => {
      for (let above = taken[cells.length] ?? 0; above > 0; above = taken[cells.length] ?? 0) {
        taken[cells.length] = above - 1;
        cells.push(undefined);
      }
    };
    for (const cell of cellsOf(row)) {
      fillTaken();
      const rowSpan = spanOf(cell, 'rowspan', 1000);
      const width = Math.min(spanOf(cell, 'colspan', maximumColumns), Math.max(1, maximumColumns - cells.length));
      for (let column = 0; column < width; column++) {
        taken[cells.length] = rowSpan - 1;
        cells.push(column === 0 ? cell : undefined);
      }
    }
    fillTaken();
    if (cells.length > 0) grid.push(cells);
    widest = Math.max(widest, cells.length);
    if (grid.length * widest > mostCells) return undefined;
  }
  return grid.length === 0 ? undefined : grid;
}

function cellsOf({ childNodes }: HtmlElement): readonly HtmlElement[] {
  return childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan', maximum: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return span > 1 ? Math.min(span, maximum) : 1;
}

function cellOf({ tagName }: HtmlElement, content: InlineJson[]): Cell {
  return {
    type: tagName === 'th' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: 1, rowspan: 1 },
    content: [content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }],
  };
}

/** The paragraphs of a cell as one, with line breaks between them. */
function inlineOf(blocks: readonly DocumentChild[]): InlineJson[] {
  const collector = new InlineCollector({ isExact: false });
  for (const [index, { content = [] }] of asParagraphs(blocks).content.entries()) {
    if (index > 0) collector.addBreak([]);
    for (const node of content) {
      if (node.type === 'text') collector.addText(node.text, node.marks ?? []);
      else collector.addBreak(node.marks ?? []);
    }
  }
  return collector.take();
}

function lineOf(node: InlineJson): string {
  return node.type === 'text' ? node.text : ' ';
}
