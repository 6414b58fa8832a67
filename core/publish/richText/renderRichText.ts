import type { ArticleFile } from '../../article/articleFile';
import { assertNever } from '../../base/assertNever';
import type { DocumentChild, FigureJson, TableJson } from '../../document/documentJson';
import { siteNameOf } from '../../text/siteNameOf';
import { textOf } from '../../text/textOf';
import { creditLine } from '../creditLine';
import { correctionLine, latestCorrections } from '../formats/correctionLine';
import { escapeAttribute, escapeText } from '../html/escapeHtml';
import { isEmpty } from '../html/isEmpty';
import { renderBlock } from '../html/renderBlock';
import { renderInline } from '../html/renderInline';
import { languageOf } from '../html/renderText';
import type { PublishedWords } from '../publishedWords';
import { publishedWords } from '../publishedWords';
import { tidyArticle } from '../tidyArticle';

/**
 * The article as formatted text for the clipboard: headings, paragraphs, lists, tables, quotes, links, bold and italic, in
 * HTML that word processors and publishing systems take as their own, without classes or styles. Photos stay behind, since
 * nobody who pastes can reach their files; their captions and credits are in it. The same article gives the same text.
 */
export function renderRichText(article: ArticleFile): string {
  const { document, language } = tidyArticle(article);
  const words = publishedWords(language);
  const corrections = latestCorrections(article);
  const blocks = [
    ...withDateline(document.content).map((block) => htmlOf(block, words)),
    ...(corrections.length === 0 ? [] : [`<h2>${escapeText(words.corrections)}</h2>\n`]),
    ...corrections.map((each) => paragraph(escapeText(correctionLine(each, language)))),
  ];
  return `<div lang="${escapeAttribute(language)}">\n${blocks.join('')}</div>\n`;
}

/** The dateline runs into the first paragraph, as it is printed: `LERUM | Nu har …`. */
function withDateline(content: readonly DocumentChild[]): readonly DocumentChild[] {
  const index = content.findIndex(({ type }) => type === 'dateline');
  const [dateline, first] = [content[index], content[index + 1]];
  if (dateline === undefined || isEmpty(dateline) || first?.type !== 'paragraph') return content;
  const place = { type: 'text' as const, text: `${textOf(dateline)} | ` };
  return content.flatMap((block) => {
    if (block === dateline) return [];
    return block === first ? [{ ...first, content: [place, ...(first.content ?? [])] }] : [block];
  });
}

function htmlOf(block: DocumentChild, words: PublishedWords): string {
  switch (block.type) {
    case 'kicker':
    case 'byline':
    case 'dateline':
      return paragraph(inline(block));
    case 'paragraph':
    case 'sourceLine':
      return paragraph(inline(block), languageOf(block));
    case 'standfirst':
      return paragraph(strong(inline(block)));
    case 'question':
      return paragraph(strong(inline(block)), languageOf(block));
    case 'dialogueLine':
      return paragraph(`– ${inline(block)}`, languageOf(block));
    case 'headline':
    case 'subhead':
    case 'horizontalRule':
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
      return asOnPage(block);
    case 'pullQuote': {
      const [quotation, attribution] = block.content;
      return `<blockquote>\n${paragraph(inline(quotation), languageOf(quotation))}${paragraph(inline(attribution))}</blockquote>\n`;
    }
    case 'factBox':
      return block.content
        .map((child) => {
          if (child.type !== 'factBoxTitle') return htmlOf(child, words);
          return isEmpty(child) ? '' : `<h3${languageOf(child)}>${inline(child)}</h3>\n`;
        })
        .join('');
    case 'figure':
      return captionOf(block, words);
    case 'gallery':
      return block.content.map((figure) => captionOf(figure, words)).join('');
    case 'table':
      return tableOf(block);
    case 'linkCard': {
      const { href } = block.attrs;
      const [title, note] = block.content;
      return paragraph(linkTo(href, textOf(title) || siteNameOf(href))) + paragraph(inline(note));
    }
    case 'relatedArticle': {
      const { href } = block.attrs;
      const title = textOf(block);
      return paragraph(`${escapeText(words.related)} ${href === null ? escapeText(title) : linkTo(href, title)}`);
    }
    case 'editorNote':
      return '';
    default:
      return assertNever(block);
  }
}

/** Blocks that are plain HTML on a page already. */
function asOnPage(
  block: Extract<
    DocumentChild,
    { readonly type: 'headline' | 'subhead' | 'horizontalRule' | 'blockquote' | 'bulletList' | 'orderedList' }
  >,
): string {
  const parts: string[] = [];
  const imageAddress = (): string => {
    throw new Error(`No photo is in a ${block.type}`);
  };
  renderBlock(block, { parts, words: publishedWords('en'), imageAddress, offerOf: undefined, firstFigure: undefined });
  return parts.join('');
}

/** An empty one is none. */
function paragraph(html: string, language = ''): string {
  return html === '' ? '' : `<p${language}>${html}</p>\n`;
}

function strong(html: string): string {
  return html === '' ? '' : `<strong>${html}</strong>`;
}

function inline({ content }: { readonly content?: Parameters<typeof renderInline>[0] }): string {
  const parts: string[] = [];
  renderInline(content, parts);
  return parts.join('');
}

function linkTo(href: string, words: string): string {
  return `<a href="${escapeAttribute(href)}">${escapeText(words)}</a>`;
}

function captionOf({ content: [caption, credit] }: FigureJson, words: PublishedWords): string {
  const line = isEmpty(credit) ? '' : escapeText(creditLine(textOf(credit), words));
  const text = [inline(caption), line].filter((part) => part !== '').join(' ');
  return text === '' ? '' : paragraph(`<em>${text}</em>`);
}

/** The caption stands above the table: word processors lose one that is within it. */
function tableOf({ content: [caption, grid] }: TableJson): string {
  const rows = grid.content.map(({ content }) => {
    const cells = content.map(({ type, content: [cell] }) => {
      const name = type === 'tableHeader' ? 'th' : 'td';
      return `<${name}${languageOf(cell)}>${inline(cell)}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return `${paragraph(strong(inline(caption)), languageOf(caption))}<table>\n${rows.join('')}</table>\n`;
}
