import type { InlineJson, MarkJson } from '../document/documentJson';
import { encodedAddress } from './encodedAddress';

/**
 * The text of a block without what no reader sees: spaces and line breaks at its ends, spaces around line breaks,
 * spaces in a row, links around nothing. Empty when nothing visible is in it. Characters are brought into their
 * composed form (Unicode NFC), and none that joins the one before it begins an element, as the web's character model
 * asks for (W3C Charmod-Norm): it would join the tag.
 */
export function tidyInline(content: readonly InlineJson[] | undefined): InlineJson[] {
  if (content === undefined || !content.some((node) => node.type === 'text' && isVisible(node.text))) return [];
  const tidied: InlineJson[] = [];
  for (const node of withoutUnseenLinks(content)) {
    if (node.type === 'hardBreak') {
      trimEnd(tidied, { alsoBreaks: false });
      if (tidied.length > 0) tidied.push({ type: 'hardBreak', ...marksOf(node.marks) });
      continue;
    }
    addText(tidied, textForAddress(node.text.normalize('NFC'), node.marks), node.marks);
  }
  trimEnd(tidied, { alsoBreaks: true });
  return tidied;
}

function addText(tidied: InlineJson[], text: string, marks: readonly MarkJson[] | undefined): void {
  const last = tidied.at(-1);
  const collapsed = collapse(text, last);
  if (last?.type !== 'text') {
    if (collapsed !== '') tidied.push({ type: 'text', text: withBase(collapsed), ...marksOf(marks) });
    return;
  }
  const joining = isSameMarks(last.marks, marks) ? collapsed : (joiners.exec(collapsed)?.[0] ?? '');
  if (joining !== '') tidied[tidied.length - 1] = { ...last, text: `${last.text}${joining}`.normalize('NFC') };
  const rest = collapsed.slice(joining.length);
  if (rest !== '') tidied.push({ type: 'text', text: rest, ...marksOf(marks) });
}

/** Characters that join the one before them: accents and other marks, and the later parts of a Korean syllable. */
const joiners = /^[\p{M}\u1161-\u1175\u11A8-\u11C2]+/u;

/** A mark with nothing to join stands on a fixed space (The Unicode Standard, section 2.11). */
function withBase(text: string): string {
  return joiners.test(text) ? `\u00A0${text}` : text;
}

/** As {@link tidyInline}, for text without marks. */
export function tidyText(text: string): string {
  return isVisible(text) ? withBase(text.normalize('NFC').replace(/ {2,}/gu, ' ').trim()) : '';
}

/** Whether there is anything to see: more than white space, joiners, direction marks and their like. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** A link that nobody can see is a trap for whoever steps through a page by keyboard: what is in it stays, the link goes. */
function withoutUnseenLinks(content: readonly InlineJson[]): readonly InlineJson[] {
  const result: InlineJson[] = [];
  for (let start = 0; start < content.length;) {
    const address = addressOf(content[start]);
    let end = start + 1;
    while (end < content.length && addressOf(content[end]) === address) end++;
    const run = content.slice(start, end);
    const isSeen = run.some((node) => node.type === 'text' && isVisible(node.text));
    result.push(...(address === undefined || isSeen ? run : run.map(withoutLink)));
    start = end;
  }
  return result;
}

function addressOf(node: InlineJson | undefined): string | undefined {
  const link = node?.marks?.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.attrs.href : undefined;
}

function withoutLink(node: InlineJson): InlineJson {
  return { ...node, marks: (node.marks ?? []).filter(({ type }) => type !== 'link') };
}

/** The text as it is published: the number that a telephone link shows does not break over two lines. */
export function textForAddress(text: string, marks: readonly MarkJson[] | undefined): string {
  const isTelephone = marks?.some((mark) => mark.type === 'link' && /^tel:/iu.test(mark.attrs.href)) === true;
  return isTelephone ? text.replace(/ +/gu, '\u00A0').replaceAll('-', '\u2011') : text;
}

function collapse(text: string, before: InlineJson | undefined): string {
  const collapsed = text.replace(/ {2,}/gu, ' ');
  if (before?.type !== 'text') return collapsed.trimStart();
  return before.text.endsWith(' ') ? collapsed.replace(/^ /u, '') : collapsed;
}

/** Takes white space, and line breaks if asked to, from the end of the text so far. */
function trimEnd(nodes: InlineJson[], { alsoBreaks }: { readonly alsoBreaks: boolean }): void {
  for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
    if (last.type === 'text') {
      const text = last.text.trimEnd();
      if (text !== '') {
        nodes[nodes.length - 1] = { ...last, text };
        return;
      }
    } else if (!alsoBreaks) return;
    nodes.pop();
  }
}

/** From the outermost element to the innermost, so that a link stays in one piece. */
const markOrder: readonly MarkJson['type'][] = ['link', 'bold', 'italic'];

function marksOf(marks: readonly MarkJson[] | undefined): { marks?: MarkJson[] } {
  if (marks === undefined || marks.length === 0) return {};
  return {
    marks: marks
      .map(withEncodedAddress)
      .toSorted((one, other) => markOrder.indexOf(one.type) - markOrder.indexOf(other.type)),
  };
}

function withEncodedAddress(mark: MarkJson): MarkJson {
  return mark.type === 'link' ? { ...mark, attrs: { ...mark.attrs, href: encodedAddress(mark.attrs.href) } } : mark;
}

function isSameMarks(one: readonly MarkJson[] = [], other: readonly MarkJson[] = []): boolean {
  const keys = new Set(one.map(keyOf));
  return keys.size === other.length && other.every((mark) => keys.has(keyOf(mark)));
}

function keyOf(mark: MarkJson): string {
  return mark.type === 'link' ? `link ${encodedAddress(mark.attrs.href)}` : mark.type;
}
