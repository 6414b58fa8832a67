import { assertNever } from '../../base/assertNever';
import type { InlineJson, MarkJson } from '../../document/documentJson';
import { isSafeAddress } from '../../document/isSafeAddress';
import { escapeAttribute, escapeText } from './escapeHtml';

/**
 * Adds the HTML of a block's text to `parts`. A mark that goes on over several nodes is one element: `<strong>a
 * <em>b</em></strong>`. A link with an unsafe address, which no validated document has, comes out as its text.
 */
export function renderInline(content: readonly InlineJson[] | undefined, parts: string[]): void {
  if (content === undefined) return;
  let open: readonly MarkJson[] = [];
  for (const node of content) {
    const marks = node.marks ?? noMarks;
    if (open.length > 0 || marks.length > 0) {
      const kept = sharedLength(open, marks);
      close(open, kept, parts);
      for (let index = kept; index < marks.length; index++) parts.push(openingTag(marks[index]));
      open = marks;
    }
    parts.push(node.type === 'text' ? escapeText(node.text) : '<br>');
  }
  close(open, 0, parts);
}

const noMarks: readonly MarkJson[] = [];

function close(open: readonly MarkJson[], kept: number, parts: string[]): void {
  for (let index = open.length - 1; index >= kept; index--) parts.push(closingTag(open[index]));
}

/** How many marks two nodes have in common from the outermost on. */
function sharedLength(one: readonly MarkJson[], other: readonly MarkJson[]): number {
  let index = 0;
  while (index < one.length && isSameMark(one[index], other[index])) index++;
  return index;
}

function isSameMark(one: MarkJson | undefined, other: MarkJson | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.type === 'link' ? other.type === 'link' && one.attrs.href === other.attrs.href : one.type === other.type;
}

function openingTag(mark: MarkJson | undefined): string {
  switch (mark?.type) {
    case undefined:
      return '';
    case 'bold':
      return '<strong>';
    case 'italic':
      return '<em>';
    case 'link':
      return isSafeAddress(mark.attrs.href) ? `<a href="${escapeAttribute(mark.attrs.href)}">` : '';
    default:
      return assertNever(mark);
  }
}

function closingTag(mark: MarkJson | undefined): string {
  switch (mark?.type) {
    case undefined:
      return '';
    case 'bold':
      return '</strong>';
    case 'italic':
      return '</em>';
    case 'link':
      return isSafeAddress(mark.attrs.href) ? '</a>' : '';
    default:
      return assertNever(mark);
  }
}
