import type { ArticleFile } from '../../../article/articleFile';
import type { DocumentChild, FigureJson, ListItemJson, TableJson } from '../../../document/documentJson';
import { siteNameOf } from '../../../text/siteNameOf';
import { textOf } from '../../../text/textOf';
import { creditLine } from '../../creditLine';
import type { PublishedWords } from '../../publishedWords';
import { publishedWords } from '../../publishedWords';
import { correctionLine, latestCorrections } from '../correctionLine';
import type { RenderingOptions } from '../FormatRender';
import { wrapLines } from './wrapLines';

/** Lines that belong together; what stands before the first, and before the others. */
interface Paragraph {
  readonly text: string;
  readonly first?: string;
  readonly others?: string;
  /** Whether it follows the paragraph before it without an empty line. */
  readonly isClose?: boolean;
}

/**
 * The article as plain text: a paragraph a block, an empty line between two, dialogue lines with their dash, and the
 * dateline before the first paragraph. `lineWidth` breaks lines at spaces and nowhere else.
 */
export function renderPlainText(article: ArticleFile, { lineWidth }: Pick<RenderingOptions, 'lineWidth'>): string {
  const words = publishedWords(article.language);
  const corrections = latestCorrections(article);
  const paragraphs = [
    ...withDateline(article.document.content).flatMap((block) => paragraphsOf(block, words)),
    ...(corrections.length === 0 ? [] : [{ text: words.corrections }]),
    ...corrections.map((correction) => ({ text: correctionLine(correction, article.language) })),
  ];
  const parts: string[] = [];
  for (const { text, first = '', others = first, isClose = false } of paragraphs) {
    if (parts.length > 0 && !isClose) parts.push('');
    parts.push(...wrapLines(text, { lineWidth, first, others }));
  }
  return parts.map((line) => `${line}\n`).join('');
}

/** The dateline runs into the first paragraph, as it is printed: `LERUM | Nu har …`. */
function withDateline(content: readonly DocumentChild[]): readonly DocumentChild[] {
  const index = content.findIndex(({ type }) => type === 'dateline');
  const [dateline, first] = [content[index], content[index + 1]];
  if (dateline === undefined || textOf(dateline) === '' || first?.type !== 'paragraph') return content;
  const text = { type: 'text' as const, text: `${textOf(dateline)} | ` };
  return content.flatMap((block) => {
    if (block === dateline) return [];
    return block === first ? [{ ...first, content: [text, ...(first.content ?? [])] }] : [block];
  });
}

function paragraphsOf(block: DocumentChild, words: PublishedWords): readonly Paragraph[] {
  switch (block.type) {
    case 'dialogueLine':
      return [{ text: textOf(block), first: '– ', others: '' }];
    case 'pullQuote':
      return block.content.flatMap((part) => unlessEmpty(textOf(part)));
    case 'blockquote':
      return block.content.map((paragraph) => ({ text: textOf(paragraph) }));
    case 'factBox':
      return block.content.flatMap((child) =>
        child.type === 'bulletList' || child.type === 'orderedList'
          ? paragraphsOfList(child, '')
          : unlessEmpty(textOf(child)),
      );
    case 'bulletList':
    case 'orderedList':
      return paragraphsOfList(block, '');
    case 'figure':
      return paragraphsOfFigure(block, words);
    case 'gallery':
      return block.content.flatMap((figure) => paragraphsOfFigure(figure, words));
    case 'table':
      return paragraphsOfTable(block);
    case 'linkCard': {
      const [title, note] = block.content;
      const { href } = block.attrs;
      return [
        { text: textOf(title) || siteNameOf(href) },
        { text: href, isClose: true },
        ...unlessEmpty(textOf(note)).map((paragraph) => ({ ...paragraph, isClose: true })),
      ];
    }
    case 'relatedArticle':
      return [{ text: `${words.related} ${textOf(block)}` }];
    case 'horizontalRule':
      return [{ text: '* * *' }];
    case 'editorNote':
      return [];
    default:
      return unlessEmpty(textOf(block));
  }
}

function unlessEmpty(text: string): readonly Paragraph[] {
  return text === '' ? [] : [{ text }];
}

function paragraphsOfFigure({ content: [caption, credit] }: FigureJson, words: PublishedWords): readonly Paragraph[] {
  const line = textOf(credit);
  return unlessEmpty([textOf(caption), line === '' ? '' : creditLine(line, words)].filter(Boolean).join(' '));
}

type List = Extract<DocumentChild, { readonly type: 'bulletList' | 'orderedList' }>;

function paragraphsOfList(list: List, indent: string): readonly Paragraph[] {
  const start = list.type === 'orderedList' ? list.attrs.start : 0;
  const paragraphs = list.content.flatMap((item, index) =>
    paragraphsOfItem(item, list.type === 'orderedList' ? `${start + index}. ` : '• ', indent),
  );
  return paragraphs.map((paragraph, index) =>
    index === 0 && indent === '' ? paragraph : { ...paragraph, isClose: true },
  );
}

function paragraphsOfItem({ content }: ListItemJson, sign: string, indent: string): readonly Paragraph[] {
  const hanging = indent + ' '.repeat(sign.length);
  return content.flatMap((child, index): readonly Paragraph[] =>
    child.type === 'paragraph'
      ? [{ text: textOf(child), first: index === 0 ? indent + sign : hanging, others: hanging }]
      : paragraphsOfList(child, hanging),
  );
}

/** A row is a line, with a tab between two cells: so that it can be put into a table again. */
function paragraphsOfTable({ content: [caption, grid] }: TableJson): readonly Paragraph[] {
  const rows = grid.content.map(({ content }) =>
    content.map(({ content: [cell] }) => textOf(cell).replaceAll('\n', ' ')).join('\t'),
  );
  const title = unlessEmpty(textOf(caption));
  return [...title, ...rows.map((text, index) => ({ text, isClose: index > 0 || title.length > 0 }))];
}
