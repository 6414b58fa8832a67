import type {
  DocumentChild,
  DocumentJson,
  FigureJson,
  InlineJson,
  ListItemJson,
  MarkJson,
} from '../../document/documentJson';
import { toPlainText } from '../../document/isPlainText';
import { isWebAddress } from '../../document/isSafeAddress';
import { readLanguageTag } from '../../document/languageTag';
import { isUuid } from '../../document/isUuid';
import { pullQuotePlacements } from '../../document/pullQuotePlacement';
import { InlineCollector } from '../InlineCollector';
import { kindOfElement } from './elementKinds';
import { asListContent } from './fitBlocks';
import type { ReadingOptions } from './ForeignReader';
import { ForeignReader } from './ForeignReader';
import { marksWithin } from './marksWithin';
import type { HtmlElement, HtmlNode } from './parsedHtml';
import { attributeOf, elementsWithin, hasClass, isBlank, isElement, isText, textWithin } from './parsedHtml';
import { readFigure } from './readFigure';

/*
 * Reads what core/publish/html/renderFragment wrote. The two are each other's inverse: white space counts, and what
 * the published form adds (dashes, bars, the word before a credit, dates) is taken off again. What somebody else put
 * among it is read as any HTML is.
 */

/** The document of an `<article class="spalt">`. */
export function readOwnArticle(article: HtmlElement, options: ReadingOptions): DocumentJson {
  const header = article.childNodes.find((node) => isElement(node) && node.tagName === 'header');
  const fields = header !== undefined && isElement(header) ? header.childNodes.filter(isElement) : [];
  const fieldText = (isField: (element: HtmlElement) => boolean): string => {
    const field = fields.find(isField);
    return field === undefined ? '' : toPlainText(textWithin(field));
  };
  const standfirst = fields.find(isParagraphOf('standfirst'));
  const lead = article.childNodes.find(
    (node) => isElement(node) && node.tagName === 'figure' && hasClass(node, 'lead'),
  );
  const leadFigure = lead !== undefined && isElement(lead) ? figureOf(lead, options) : undefined;
  const { dateline, blocks } = readBody(
    article.childNodes.filter(
      (node) =>
        node !== header &&
        (node !== lead || leadFigure === undefined) &&
        // Corrections are told of the article, and are no part of its text.
        !(isElement(node) && hasClass(node, 'corrections')),
    ),
    options,
  );
  return {
    type: 'doc',
    content: [
      bare('kicker', fieldText(isParagraphOf('kicker'))),
      bare(
        'headline',
        fieldText((element) => element.tagName === 'h1' && !hasClass(element, 'unseen')),
      ),
      rich('standfirst', standfirst === undefined ? [] : inlineOf(standfirst.childNodes, allMarks, options)),
      bare('byline', fieldText(isParagraphOf('byline'))),
      ...(leadFigure === undefined ? [] : [leadFigure]),
      bare('dateline', dateline),
      ...(blocks.length === 0 ? [{ type: 'paragraph' as const }] : blocks),
    ],
  };
}

const allMarks: readonly MarkJson['type'][] = ['link', 'bold', 'italic'];

function isParagraphOf(name: string): (element: HtmlElement) => boolean {
  return (element) => element.tagName === 'p' && hasClass(element, name);
}

function readBody(nodes: readonly HtmlNode[], options: ReadingOptions): { dateline: string; blocks: DocumentChild[] } {
  const [first, ...rest] = nodes.filter((node) => !isBlank(node));
  if (first === undefined) return { dateline: '', blocks: [] };
  if (isElement(first) && isParagraphOf('dateline')(first)) {
    return { dateline: toPlainText(textWithin(first)), blocks: blocksOf(rest, options) };
  }
  const runIn = isElement(first) && first.tagName === 'p' ? first.childNodes[0] : undefined;
  if (isElement(first) && runIn !== undefined && isElement(runIn) && hasClass(runIn, 'dateline')) {
    const content = withoutStart(inlineOf(first.childNodes.slice(1), allMarks, options), /^ \| ?/u);
    return {
      dateline: toPlainText(textWithin(runIn)),
      blocks: [inLanguage(first, rich('paragraph', content)), ...blocksOf(rest, options)],
    };
  }
  return { dateline: '', blocks: blocksOf([first, ...rest], options) };
}

/** Blocks that stand side by side; what is not ours among them is read as any HTML, in one piece. */
function blocksOf(nodes: readonly HtmlNode[], options: ReadingOptions): DocumentChild[] {
  const blocks: DocumentChild[] = [];
  let foreign: HtmlNode[] = [];
  const endForeign = (): void => {
    if (foreign.length > 0) blocks.push(...new ForeignReader(options, { isBody: true }).read(foreign).blocks);
    foreign = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? blockOf(node, options) : undefined;
    if (block === undefined) {
      if (foreign.length > 0 || !isBlank(node)) foreign.push(node);
      continue;
    }
    endForeign();
    blocks.push(block);
  }
  endForeign();
  return blocks;
}

/** The block that one of our elements makes; undefined when it is not ours. */
function blockOf(element: HtmlElement, options: ReadingOptions): DocumentChild | undefined {
  switch (element.tagName) {
    case 'p':
      return paragraphOf(element, options);
    case 'h2':
      return inLanguage(element, rich('subhead', inlineOf(element.childNodes, ['italic'], options)));
    case 'hr':
      return { type: 'horizontalRule' };
    case 'ul':
    case 'ol':
      return listOf(element, options);
    case 'figure':
      return figureOf(element, options);
    case 'blockquote': {
      const content = element.childNodes.filter((node) => !isBlank(node)).map((node) => ownParagraph(node, options));
      return content.length > 0 && content.every((paragraph) => paragraph !== undefined)
        ? { type: 'blockquote', content }
        : undefined;
    }
    case 'aside':
      if (hasClass(element, 'pull-quote')) return pullQuoteOf(element, options);
      return hasClass(element, 'fact-box') ? factBoxOf(element, options) : undefined;
    case 'div':
      if (hasClass(element, 'gallery')) return galleryOf(element, options);
      if (hasClass(element, 'table')) return tableOf(element, options);
      return hasClass(element, 'link-card') ? linkCardOf(element) : undefined;
    default:
      return undefined;
  }
}

function paragraphOf(element: HtmlElement, options: ReadingOptions): DocumentChild {
  if (hasClass(element, 'question')) {
    return inLanguage(element, rich('question', inlineOf(element.childNodes, ['link', 'italic'], options)));
  }
  if (hasClass(element, 'related-article')) return relatedArticleOf(element);
  const content = inlineOf(element.childNodes, allMarks, options);
  if (hasClass(element, 'dialogue')) {
    return inLanguage(element, rich('dialogueLine', withoutStart(content, /^[-–—] ?/u)));
  }
  return inLanguage(element, rich(hasClass(element, 'source') ? 'sourceLine' : 'paragraph', content));
}

function ownParagraph(node: HtmlNode, options: ReadingOptions) {
  return isElement(node) && node.tagName === 'p'
    ? inLanguage(node, rich('paragraph', inlineOf(node.childNodes, allMarks, options)))
    : undefined;
}

function pullQuoteOf(element: HtmlElement, options: ReadingOptions): DocumentChild {
  const children = element.childNodes.filter(isElement);
  const attribution = children.find(isParagraphOf('attribution'));
  const quotation = children.find(({ tagName }) => tagName === 'blockquote');
  const inner = quotation?.childNodes.find((node) => isElement(node) && node.tagName === 'p') ?? quotation;
  const spoken = inner !== undefined && isElement(inner) ? inner : undefined;
  const placement = pullQuotePlacements.find((each) => hasClass(element, `is-${each}`)) ?? 'column';
  return {
    type: 'pullQuote',
    attrs: { placement },
    content: [
      inLanguage(spoken, rich('quotation', inlineOf(spoken?.childNodes ?? [], ['bold', 'italic'], options))),
      bare('attribution', attribution === undefined ? '' : toPlainText(textWithin(attribution))),
    ],
  };
}

function factBoxOf(element: HtmlElement, options: ReadingOptions): DocumentChild {
  const nodes = element.childNodes.filter((node) => !isBlank(node));
  const [title] = nodes;
  const hasTitle = title !== undefined && isElement(title) && title.tagName === 'h2';
  const blocks = blocksOf(hasTitle ? nodes.slice(1) : nodes, options);
  const last = blocks.at(-1);
  const source = last?.type === 'sourceLine' ? [last] : [];
  const { content } = asListContent(source.length === 0 ? blocks : blocks.slice(0, -1));
  return {
    type: 'factBox',
    content: [
      hasTitle ? inLanguage(title, bare('factBoxTitle', toPlainText(textWithin(title)))) : { type: 'factBoxTitle' },
      ...(content.length === 0 ? [{ type: 'paragraph' as const }] : content),
      ...source,
    ],
  };
}

/** Undefined when none of its pictures is among the article's. */
function galleryOf(element: HtmlElement, options: ReadingOptions): DocumentChild | undefined {
  const content = element.childNodes.flatMap((node) => {
    const figure = isElement(node) && node.tagName === 'figure' ? figureOf(node, options) : undefined;
    return figure === undefined ? [] : [figure];
  });
  return content.length === 0 ? undefined : { type: 'gallery', content };
}

function tableOf(element: HtmlElement, options: ReadingOptions): DocumentChild | undefined {
  const elements = [...elementsWithin(element)];
  const caption = elements.find(({ tagName }) => tagName === 'caption');
  const rows = elements
    .filter(({ tagName }) => tagName === 'tr')
    .map(({ childNodes }) =>
      childNodes.filter(isElement).map((cell) => ({
        type: cell.tagName === 'th' ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: { colspan: 1 as const, rowspan: 1 as const },
        content: [inLanguage(cell, rich('paragraph', inlineOf(cell.childNodes, allMarks, options)))] satisfies [
          unknown,
        ],
      })),
    )
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return undefined;
  return {
    type: 'table',
    content: [
      inLanguage(caption, bare('tableCaption', caption === undefined ? '' : toPlainText(textWithin(caption)))),
      { type: 'tableGrid', content: rows.map((content) => ({ type: 'tableRow' as const, content })) },
    ],
  };
}

function linkCardOf(element: HtmlElement): DocumentChild | undefined {
  const elements = [...elementsWithin(element)];
  const href = attributeOf(elements.find(({ tagName }) => tagName === 'a') ?? element, 'href');
  if (href === null || !isWebAddress(href)) return undefined;
  const textWithClass = (name: string): string => {
    const found = elements.find((each) => hasClass(each, name));
    return found === undefined ? '' : toPlainText(textWithin(found));
  };
  return {
    type: 'linkCard',
    attrs: { href },
    content: [
      bare('linkCardTitle', textWithClass('link-card-title')),
      bare('linkCardNote', textWithClass('link-card-note')),
    ],
  };
}

function relatedArticleOf(element: HtmlElement): DocumentChild {
  const article = attributeOf(element, 'data-article') ?? '';
  const link = element.childNodes.find((node) => isElement(node) && node.tagName === 'a');
  const href = link !== undefined && isElement(link) ? (attributeOf(link, 'href') ?? '') : '';
  const nodes = element.childNodes.filter((node) => !isElement(node) || !hasClass(node, 'related-label'));
  const text = nodes.map((node) => (isText(node) ? node.value : isElement(node) ? textWithin(node) : '')).join('');
  return {
    ...bare('relatedArticle', toPlainText(text.replace(/^ /u, ''))),
    attrs: { article: isUuid(article) ? article : null, href: isWebAddress(href) ? href : null },
  };
}

function listOf(element: HtmlElement, options: ReadingOptions): DocumentChild | undefined {
  const items = element.childNodes.filter((node) => !isBlank(node));
  const content: ListItemJson[] = [];
  for (const item of items) {
    if (!isElement(item) || item.tagName !== 'li') return undefined;
    content.push({ type: 'listItem', content: listItemContent(item, options) });
  }
  if (content.length === 0) return undefined;
  if (element.tagName === 'ul') return { type: 'bulletList', content };
  const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10);
  return { type: 'orderedList', attrs: { start: Number.isSafeInteger(start) ? start : 1 }, content };
}

/** An item has its paragraphs in `<p>`, or its text bare and nothing but lists after it. */
function listItemContent({ childNodes }: HtmlElement, options: ReadingOptions): ListItemJson['content'] {
  const firstBlock = childNodes.findIndex(isBlock);
  const bareNodes = firstBlock === -1 ? childNodes : childNodes.slice(0, firstBlock);
  const hasOwnParagraph = childNodes.some((node) => isElement(node) && node.tagName === 'p');
  const rest = firstBlock === -1 ? [] : childNodes.slice(firstBlock);
  const { content } = asListContent(blocksOf(rest, options));
  if (hasOwnParagraph && bareNodes.every(isBlank)) {
    return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
  }
  return [rich('paragraph', inlineOf(bareNodes, allMarks, options)), ...content];
}

function isBlock(node: HtmlNode): boolean {
  return isElement(node) && kindOfElement(node.tagName) === 'block';
}

/** Undefined when its picture is not among the article's. */
function figureOf(element: HtmlElement, options: ReadingOptions): FigureJson | undefined {
  const children = element.childNodes.filter(isElement);
  // In a page, among other kinds of file of the same photo.
  const offered = children.find(({ tagName }) => tagName === 'picture')?.childNodes.filter(isElement) ?? [];
  const picture = [...children, ...offered].find(({ tagName }) => tagName === 'img');
  const figure = picture === undefined ? undefined : readFigure(picture, options.imageOf);
  if (figure === undefined) return undefined;
  const figcaption = children.find(({ tagName }) => tagName === 'figcaption');
  const nodes = figcaption?.childNodes ?? [];
  const credit = nodes.find((node) => isElement(node) && hasClass(node, 'credit'));
  const caption = inlineOf(
    nodes.filter((node) => node !== credit),
    allMarks,
    options,
  );
  return {
    ...figure,
    content: [
      rich('caption', credit === undefined ? caption : withoutLastSpace(caption)),
      bare('credit', credit !== undefined && isElement(credit) ? creditText(credit) : ''),
      figure.content[2],
    ],
  };
}

function creditText({ childNodes }: HtmlElement): string {
  const [label, ...rest] = childNodes;
  const isLabelled = label !== undefined && isElement(label) && hasClass(label, 'credit-label');
  const text = (isLabelled ? rest : childNodes)
    .map((node) => (isText(node) ? node.value : isElement(node) ? textWithin(node) : ''))
    .join('');
  return toPlainText(isLabelled ? text.replace(/^ /u, '') : text);
}

function inlineOf(
  nodes: readonly HtmlNode[],
  allowed: readonly MarkJson['type'][],
  { dropped }: ReadingOptions,
): InlineJson[] {
  const collector = new InlineCollector({ isExact: true });
  const read = (children: readonly HtmlNode[], marks: readonly MarkJson[], depth: number): void => {
    for (const node of children) {
      if (isText(node)) collector.addText(node.value, marks);
      if (!isElement(node)) continue;
      const kind = kindOfElement(node.tagName);
      if (kind === 'unwanted') dropped.add('element', node.tagName);
      else if (node.tagName === 'br') collector.addBreak(marks);
      else if (node.tagName === 'img') dropped.add('picture', attributeOf(node, 'src') ?? '');
      else if (depth > maximumDepth) collector.addText(textWithin(node), marks);
      else if (kind !== 'silent') read(node.childNodes, marksWithin(node, marks, allowed, dropped), depth + 1);
    }
  };
  read(nodes, [], 0);
  return collector.take();
}

/** Ours are at most three deep: a link, bold and italic. */
const maximumDepth = 50;

/** Takes off what the published form puts before a block's own text. */
function withoutStart(content: InlineJson[], start: RegExp): InlineJson[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return content;
  const text = first.text.replace(start, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

function withoutLastSpace(content: InlineJson[]): InlineJson[] {
  const last = content.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return content;
  const text = last.text.slice(0, -1);
  return text === '' ? content.slice(0, -1) : [...content.slice(0, -1), { ...last, text }];
}

/** The block with the language that its element says; as it is where that says none. */
function inLanguage<Block extends object>(
  element: HtmlElement | undefined,
  block: Block,
): Block | (Block & { readonly attrs: { language: string } }) {
  const language = element === undefined ? null : readLanguageTag(attributeOf(element, 'lang'));
  return language === null ? block : { ...block, attrs: { language } };
}

function rich<Type extends string>(type: Type, content: InlineJson[]) {
  return content.length === 0 ? { type } : { type, content };
}

function bare<Type extends string>(type: Type, text: string) {
  return text === '' ? { type } : { type, content: [{ type: 'text' as const, text }] };
}
