import type { DocumentChild, FigureJson, InlineJson, ListItemJson, TableJson } from '../../../document/documentJson';
import { siteNameOf } from '../../../text/siteNameOf';
import { textOf } from '../../../text/textOf';
import { creditLine } from '../../creditLine';
import type { ImageAddress } from '../../html/Output';
import type { PublishedWords } from '../../publishedWords';
import { escapeAddress, escapeLineStart, escapeMarkdown, escapeTitle } from './escapeMarkdown';
import { markdownInline } from './markdownInline';

/** What the blocks need to know beside themselves. */
export interface MarkdownContext {
  readonly words: PublishedWords;
  readonly imageAddress: ImageAddress;
}

type List = Extract<DocumentChild, { readonly type: 'bulletList' | 'orderedList' }>;
interface Rich {
  readonly content?: readonly InlineJson[] | undefined;
}

/**
 * The blocks below the byline, each without empty lines at its ends. The dateline runs into the paragraph after it:
 * `LERUM | Nu har …`.
 */
export function markdownBlocks(content: readonly DocumentChild[], context: MarkdownContext): readonly string[] {
  const blocks = content.flatMap((block, index) => {
    const [previous, next] = [content[index - 1], content[index + 1]];
    if (block.type === 'dateline') return next?.type === 'paragraph' ? [] : [paragraph(block)];
    if (block.type === 'paragraph' && previous?.type === 'dateline' && textOf(previous) !== '') {
      const start: InlineJson = { type: 'text', text: `${textOf(previous)} | ` };
      return [paragraph({ content: [start, ...(block.content ?? [])] })];
    }
    return markdownBlock(block, context, isSameList(previous, block));
  });
  return blocks.filter((block) => block !== '');
}

/** Two lists in a row would be read as one, unless their signs differ. */
function isSameList(previous: DocumentChild | undefined, block: DocumentChild): boolean {
  return previous !== undefined && previous.type === block.type;
}

function markdownBlock(block: DocumentChild, context: MarkdownContext, isAfterSame: boolean): readonly string[] {
  const { words } = context;
  switch (block.type) {
    case 'subhead':
      // Number signs at the end would be taken for the end of the heading.
      return [`## ${markdownInline(block.content, 'elements').replace(/#+$/u, '\\$&')}`];
    case 'dialogueLine':
      return [`– ${markdownInline(block.content, 'lines')}`];
    case 'question':
      return [strong(block)];
    case 'horizontalRule':
      return ['* * *'];
    case 'blockquote':
      return [quoted(block.content.map(paragraph))];
    case 'pullQuote':
      return [quoted(block.content.map(paragraph))];
    case 'factBox':
      return [quoted(block.content.flatMap((child, index) => factBoxPart(child, block.content[index - 1])))];
    case 'bulletList':
    case 'orderedList':
      return [list(block, isAfterSame)];
    case 'figure':
      return [figureBlock(block, context)];
    case 'gallery':
      return block.content.map((figure) => figureBlock(figure, context));
    case 'table':
      return tableBlocks(block);
    case 'linkCard': {
      const [title, note] = block.content;
      const { href } = block.attrs;
      return [`[${escapeMarkdown(textOf(title) || siteNameOf(href))}](<${escapeAddress(href)}>)`, paragraph(note)];
    }
    case 'relatedArticle': {
      const title = escapeMarkdown(textOf(block));
      const { href } = block.attrs;
      return [`${words.related} ${href === null ? title : `[${title}](<${escapeAddress(href)}>)`}`];
    }
    case 'editorNote':
      return [];
    default:
      return [paragraph(block)];
  }
}

function paragraph({ content }: Rich): string {
  return markdownInline(content, 'lines');
}

function strong({ content = [] }: Rich): string {
  const bold = content.map((node) => ({ ...node, marks: [...(node.marks ?? []), { type: 'bold' as const }] }));
  return markdownInline(bold, 'lines');
}

function quoted(blocks: readonly string[]): string {
  const lines = blocks
    .filter((block) => block !== '')
    .join('\n\n')
    .split('\n');
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

type FactBoxPart = Extract<DocumentChild, { readonly type: 'factBox' }>['content'][number];

function factBoxPart(child: FactBoxPart, previous: FactBoxPart | undefined): readonly string[] {
  if (child.type === 'factBoxTitle') return [strong(child)];
  if (child.type === 'bulletList' || child.type === 'orderedList') return [list(child, previous?.type === child.type)];
  return [paragraph(child)];
}

function list(block: List, isAfterSame: boolean): string {
  // No empty lines between items, unless one needs them within.
  const isLoose = block.content.some(needsEmptyLines);
  const items = block.content.map((item, index) => {
    if (block.type === 'bulletList') return listItem(item, isAfterSame ? '*' : '-', isLoose);
    // A number below zero, or of ten digits, opens no list.
    const number = Math.min(Math.max(block.attrs.start, 0) + index, 999_999_999);
    return listItem(item, `${number}${isAfterSame ? ')' : '.'}`, isLoose);
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

/** Between two paragraphs, and below one a list that could not end it (CommonMark 0.31 section 5.3). */
function needsEmptyLines({ content }: ListItemJson): boolean {
  return content.some(
    (child, index) =>
      index > 0 &&
      (child.type === 'paragraph' ||
        (child.type === 'orderedList' && child.attrs.start !== 1) ||
        child.content[0]?.content[0]?.content === undefined),
  );
}

function listItem({ content }: ListItemJson, sign: string, isLoose: boolean): string {
  const indent = ' '.repeat(sign.length + 1);
  const parts = content.map((child, index) =>
    child.type === 'paragraph' ? paragraph(child) : list(child, content[index - 1]?.type === child.type),
  );
  const [first = '', ...rest] = parts;
  const gap = isLoose ? '\n\n' : '\n';
  // Below a sign that stands alone an empty line would end the item.
  const lines = (first === '' ? ['', rest.join(gap)] : [parts.join(gap)]).join('\n').split('\n');
  return lines
    .map((line, index) => (line === '' ? (index === 0 ? sign : '') : `${index === 0 ? `${sign} ` : indent}${line}`))
    .join('\n');
}

/** The picture with its caption and credit as its title, which is the one place that Markdown has for them. */
function figureBlock(
  { attrs, content: [caption, credit, alternativeText] }: FigureJson,
  context: MarkdownContext,
): string {
  const line = textOf(credit);
  const words = [textOf(caption), line === '' ? '' : creditLine(line, context.words)].filter((part) => part !== '');
  const title = words.length === 0 ? '' : ` "${escapeTitle(words.join(' '))}"`;
  return `![${escapeMarkdown(textOf(alternativeText))}](<${escapeAddress(context.imageAddress(attrs))}>${title})`;
}

function tableBlocks({ content: [caption, grid] }: TableJson): readonly string[] {
  const rows = grid.content.map(({ content }) => content.map(({ content: [cell] }) => cellText(cell)));
  const [first, ...rest] = rows;
  const columnCount = first?.length ?? 0;
  const hasHead = grid.content[0]?.content.every(({ type }) => type === 'tableHeader') === true;
  // A table has a head in Markdown; where there is none it is empty.
  const head = hasHead && first !== undefined ? first : Array.from({ length: columnCount }, () => '');
  const divider = Array.from({ length: columnCount }, () => '---');
  const lines = [head, divider, ...(hasHead ? rest : rows)].map((cells) => `| ${cells.join(' | ')} |`);
  return [escapeLineStart(escapeMarkdown(textOf(caption))), lines.join('\n')];
}

function cellText({ content }: Rich): string {
  return markdownInline(content, 'elements').replaceAll('|', '\\|');
}
