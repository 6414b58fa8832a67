import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/** Writes a table as RFC 4180 has it: CRLF after each row, quotation marks where a cell needs them. */
export function writeCsv(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  return rows.map((row) => `${row.map((cell) => quoted(cell)).join(separator)}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/u.test(cell) ? `"${cell.replace(/"/gu, '""')}"` : cell;
}

/**
 * Reads a table of RFC 4180. The separator is what parts the names in the first row: comma, semicolon (as spreadsheets
 * write it in Swedish) or tab. An empty line is one empty cell. Fails where a quotation mark stands wrong, with line and column.
 */
export function readCsv(text: string): Result<readonly (readonly string[])[], { readonly where: string }> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: (readonly string[])[] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const cell = readCell(source, at, separator);
    if (cell === undefined) return failure({ where: whereOf(source, at) });
    row.push(cell.text);
    at = cell.end;
    if (source[at] === separator) {
      at++;
      // A separator at the very end has an empty cell after it.
      if (at < source.length) continue;
      row.push('');
    }
    at += source.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return success(rows);
}

function readCell(
  source: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } | undefined {
  if (source[from] !== '"') {
    let end = from;
    while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end++;
    return { text: source.slice(from, end), end };
  }
  let end = from + 1;
  for (;;) {
    end = source.indexOf('"', end);
    if (end < 0) return undefined;
    if (source[end + 1] !== '"') break;
    end += 2;
  }
  const after = source[end + 1];
  if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') return undefined;
  return { text: source.slice(from + 1, end).replace(/""/gu, '"'), end: end + 1 };
}

function separatorOf(source: string): string {
  const first = source.split(/[\r\n]/u, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function whereOf(source: string, offset: number): string {
  const lines = source.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
