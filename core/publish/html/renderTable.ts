import type { TableJson } from '../../document/documentJson';
import { textOf } from '../../text/textOf';
import { escapeAttribute } from './escapeHtml';
import type { Output } from './Output';
import { languageOf, renderText, renderUnlessEmpty } from './renderText';

type Row = TableJson['content'][1]['content'][number];

/**
 * A table with its caption. It stands in a group that can be scrolled where the page is narrow, by the keyboard too
 * (WCAG 2.2 section 2.1.1), and is named so that one knows what one scrolls.
 */
export function renderTable({ content: [caption, grid] }: TableJson, { parts, words }: Output): void {
  const name = textOf(caption).trim() || words.table;
  parts.push(`<div class="table" role="group" aria-label="${escapeAttribute(name)}" tabindex="0">\n<table>\n`);
  renderUnlessEmpty(caption, `<caption${languageOf(caption)}>`, '</caption>\n', parts);
  const [first, ...rest] = grid.content;
  const hasHead = first !== undefined && first.content.every(({ type }) => type === 'tableHeader');
  if (hasHead) renderRows('thead', [first], 'col', parts);
  renderRows('tbody', hasHead ? rest : grid.content, 'row', parts);
  parts.push('</table>\n</div>\n');
}

function renderRows(section: 'thead' | 'tbody', rows: readonly Row[], scope: 'col' | 'row', parts: string[]): void {
  if (rows.length === 0) return;
  parts.push(`<${section}>\n`);
  for (const { content } of rows) {
    parts.push('<tr>');
    for (const {
      type,
      content: [text],
    } of content) {
      if (type === 'tableHeader') renderText(text, `<th scope="${scope}"${languageOf(text)}>`, '</th>', parts);
      else renderText(text, `<td${languageOf(text)}>`, '</td>', parts);
    }
    parts.push('</tr>\n');
  }
  parts.push(`</${section}>\n`);
}
