import type { InlineJson, MarkJson } from '../../../document/documentJson';
import { escapeAddress, escapeLineStart, escapeMarkdown } from './escapeMarkdown';

/** How a line break within a block is written: as one, or where a block is one line as `<br>`. */
export type LineBreaks = 'lines' | 'elements';

/**
 * The text of a block with its marks. A mark is written with asterisks where they are sure to be read as one (CommonMark
 * 0.31 section 6.2), and else as an element, which Markdown allows.
 */
export function markdownInline(content: readonly InlineJson[] | undefined, lineBreaks: LineBreaks): string {
  if (content === undefined) return '';
  const lines: string[] = [''];
  let openLink: string | undefined;
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const endLink = (): void => {
    if (openLink !== undefined) add(`](<${escapeAddress(openLink)}>)`);
    openLink = undefined;
  };
  for (const [index, node] of content.entries()) {
    const link = node.marks?.find((mark) => mark.type === 'link');
    const address = link?.type === 'link' ? link.attrs.href : undefined;
    if (address !== openLink) {
      endLink();
      if (address !== undefined) {
        // With an exclamation mark before it, a link would be a picture.
        lines[lines.length - 1] = `${(lines.at(-1) ?? '').replace(/!$/u, '\\!')}[`;
      }
      openLink = address;
    }
    if (node.type === 'hardBreak') {
      if (lineBreaks === 'elements') add('<br>');
      else {
        add('\\');
        lines.push('');
      }
    } else add(marked(node.text, node.marks ?? [], { before: lines.at(-1)?.at(-1), after: content[index + 1] }));
  }
  endLink();
  return lines.map(escapeLineStart).join('\n');
}

function marked(
  text: string,
  marks: readonly MarkJson[],
  { before, after }: { readonly before: string | undefined; readonly after: InlineJson | undefined },
): string {
  const isBold = marks.some(({ type }) => type === 'bold');
  const isItalic = marks.some(({ type }) => type === 'italic');
  if (!isBold && !isItalic) return escapeMarkdown(text);
  const [, start = '', core = '', end = ''] = /^(\p{Zs}*)(.*?)(\p{Zs}*)$/su.exec(text) ?? [];
  if (core === '') return escapeMarkdown(text);
  const escaped = escapeMarkdown(core);
  const asterisks = isBold ? '**' : '*';
  // Both at once, and words that are marked side by side, could be read in more ways than one.
  const isSure =
    !(isBold && isItalic) &&
    isBeside(start === '' ? before : ' ', core.at(0)) &&
    isBeside(end === '' ? firstOf(after) : ' ', core.at(-1));
  if (isSure) return `${start}${asterisks}${escaped}${asterisks}${end}`;
  const [open, close] = isBold
    ? isItalic
      ? ['<strong><em>', '</em></strong>']
      : ['<strong>', '</strong>']
    : ['<em>', '</em>'];
  return `${start}${open}${escaped}${close}${end}`;
}

/** Whether asterisks between these two characters are sure to belong to the inner one. */
function isBeside(outer: string | undefined, inner: string | undefined): boolean {
  if (outer === undefined || /\p{Zs}/u.test(outer)) return true;
  return outer !== '*' && inner !== undefined && /[\p{L}\p{N}]/u.test(inner);
}

function firstOf(node: InlineJson | undefined): string | undefined {
  if (node === undefined || node.type === 'hardBreak') return undefined;
  return (node.marks ?? []).length > 0 ? '*' : node.text.at(0);
}
