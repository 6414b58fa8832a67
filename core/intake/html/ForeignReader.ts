import type { DocumentChild, InlineJson, ListItemJson, MarkJson } from '../../document/documentJson';
import { textOf } from '../../text/textOf';
import { readLanguageTag } from '../../document/languageTag';
import type { DroppedList } from '../Dropped';
import { InlineCollector } from '../InlineCollector';
import { paragraphOrDialogueLine } from '../paragraphOrDialogueLine';
import { cardOfFrame } from './cardOfFrame';
import { kindOfElement } from './elementKinds';
import { asListContent, asParagraphs } from './fitBlocks';
import { linkAddress } from './linkAddress';
import { marksWithin } from './marksWithin';
import type { HtmlElement, HtmlNode } from './parsedHtml';
import { attributeOf, elementsWithin, hasElementWithin, isElement, isText, nodesWithin, styleOf } from './parsedHtml';
import { readFigure } from './readFigure';
import { isDataTable, readTable } from './readTable';
import type { WordListItem } from './wordList';
import { isWordListSign, nestedLists, wordListFrom, wordListItemsOf } from './wordList';

/** What reading depends on, beside the HTML. */
export interface ReadingOptions {
  /** The name of the picture that is at an address, among the article's images; undefined where it is none of them. */
  readonly imageOf: (address: string) => string | undefined;
  readonly dropped: DroppedList;
}

/** Where in the tree the reader is. */
interface Context {
  readonly marks: readonly MarkJson[];
  readonly keepsLines: boolean;
  /** How many elements this is within. */
  readonly depth: number;
  /** How many lists this is within. */
  readonly listDepth: number;
  /** Whether nothing but paragraphs will be left of what is here. Then it is read as such: not gathered level by level. */
  readonly isFlat: boolean;
  /** Whether this is in a row that becomes a paragraph. */
  readonly isRow: boolean;
  /** Whether the table that this is in only lays things out. */
  readonly isLayout: boolean;
  /** What the markup says of the language of the blocks here; null where it says nothing. */
  readonly language: string | null;
}

/** Deeper than any page that people made. What is deeper still is read as its text, so that no recursion overflows. */
const maximumDepth = 200;
/** The items of lists that are deeper than this become paragraphs. An article's file has a limit too. */
const maximumListDepth = 20;
const noItems: { readonly items: readonly WordListItem[]; readonly end: number } = { items: [], end: 0 };
const allMarks: readonly MarkJson['type'][] = ['link', 'bold', 'italic'];

/**
 * Makes an article's blocks of any HTML: what reads as a paragraph, a list or a heading becomes one, and every word
 * that a reader would see is kept unless it stands in something that is noted as dropped.
 */
export class ForeignReader {
  readonly #options: ReadingOptions;
  readonly #isBody: boolean;
  readonly #hasHeadline: boolean;
  readonly #blocks: DocumentChild[] = [];
  readonly #text = new InlineCollector({ isExact: false });
  #headline = '';
  /** The language of the paragraph that is being read. */
  #language: string | null = null;

  /**
   * `isBody` is false within lists and quotations, where there are no dialogue lines. `hasHeadline`: whether the first
   * `h1` is the headline of an article, and not a subhead where it stands.
   */
  constructor(
    options: ReadingOptions,
    { isBody, hasHeadline = false }: { readonly isBody: boolean; readonly hasHeadline?: boolean },
  ) {
    this.#options = options;
    this.#isBody = isBody;
    this.#hasHeadline = hasHeadline;
  }

  /** Reads nodes that stand side by side. Gives the blocks they make, and the text of the headline. */
  read(
    nodes: readonly HtmlNode[],
    {
      marks = [],
      keepsLines = false,
      depth = 0,
      listDepth = 0,
      isFlat = false,
      isRow = false,
      isLayout = false,
      language = null,
    }: Partial<Context> = {},
  ): { readonly headline: string; readonly blocks: readonly DocumentChild[] } {
    this.#readAll(nodes, { marks, keepsLines, depth, listDepth, isFlat, isRow, isLayout, language });
    this.#endParagraph();
    return { headline: this.#headline, blocks: this.#blocks };
  }

  #readAll(nodes: readonly HtmlNode[], context: Context): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index];
      if (node === undefined) continue;
      const { items, end } = wordListItemsOf(node).length === 0 ? noItems : wordListFrom(nodes, index);
      if (items.length > 0) {
        this.#readWordList(items, context);
        index = end - 1;
      } else if (isText(node)) this.#readText(node.value, context);
      else if (isElement(node)) this.#readElement(node, { ...context, depth: context.depth + 1 });
    }
  }

  #readWordList(items: readonly WordListItem[], context: Context): void {
    this.#endParagraph();
    const aside: DocumentChild[] = [];
    const lists = nestedLists(items, ({ element }) => {
      const { content, others } = asListContent(this.#readWithin(element.childNodes, context));
      for (const block of others) aside.push(block);
      return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
    });
    this.#add([...lists, ...aside]);
  }

  #readText(text: string, { marks, keepsLines, language }: Context): void {
    if (/\S/u.test(text)) this.#language ??= language;
    if (!keepsLines) {
      this.#text.addText(text, marks);
      return;
    }
    for (const [index, line] of text.split(/\r\n|[\r\n]/u).entries()) {
      if (index > 0) this.#text.addBreak(marks);
      this.#text.addText(line, marks);
    }
  }

  #readElement(element: HtmlElement, context: Context): void {
    const { dropped } = this.#options;
    const kind = kindOfElement(element.tagName);
    // The sign of an item is the list's, not its text's.
    if (kind === 'silent' || isWordListSign(element)) return;
    if (kind === 'unwanted' || isHidden(element)) {
      dropped.add('element', element.tagName);
      return;
    }
    if (kind === 'block') this.#endParagraph();
    const marks = marksWithin(element, context.marks, allMarks, dropped, linkAddress);
    // Programs mark words by languages that nobody chose; a block that says one means it more often.
    const inside = { ...(kind === 'block' ? inLanguageOf(element, context) : context), marks };
    if (context.depth > maximumDepth) this.#text.addText(shownTextWithin(element), inside.marks);
    else this.#readByName(element, inside);
    if (kind === 'block') this.#endParagraph();
  }

  #readByName(element: HtmlElement, context: Context): void {
    const name = context.isFlat && gathering.has(element.tagName) ? 'div' : element.tagName;
    switch (name) {
      case 'br':
        this.#text.addBreak(context.marks);
        return;
      case 'hr':
        if (this.#isBody) this.#blocks.push({ type: 'horizontalRule' });
        return;
      case 'img':
        this.#readPicture(element);
        return;
      case 'figure':
        this.#readFigure(element, context);
        return;
      case 'h1':
        if (!this.#hasHeadline || this.#headline !== '') this.#readHeading(element, context);
        else this.#headline = this.#inlineOf(element, context, []).map(lineOf).join('').trim();
        return;
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#readHeading(element, context);
        return;
      case 'ul':
      case 'menu':
      case 'dir':
      case 'ol':
        if (context.listDepth >= maximumListDepth) this.#readAll(element.childNodes, context);
        else this.#readList(element, { ...context, listDepth: context.listDepth + 1 });
        return;
      case 'blockquote':
        this.#readBlockquote(element, context);
        return;
      case 'table':
        this.#readTable(element, context);
        return;
      case 'iframe':
        this.#readFrame(element);
        return;
      case 'tr':
        if (context.isLayout || context.isRow) this.#readAll(element.childNodes, context);
        else this.#readRow(element, context);
        return;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext':
        this.#readAll(element.childNodes, { ...context, keepsLines: true });
        return;
      case 'q':
        // The marks around a short quotation are the browser's, and would be lost with the element.
        this.#text.addText('"', context.marks);
        this.#readAll(element.childNodes, context);
        this.#text.addText('"', context.marks);
        return;
      default:
        this.#readAll(element.childNodes, context);
    }
  }

  #endParagraph(): void {
    const content = this.#text.take();
    const language = this.#language;
    this.#language = null;
    // Word and others write an empty line as a paragraph with a fixed space.
    if (!content.some((node) => node.type === 'text' && /[^\s]/u.test(node.text))) return;
    this.#blocks.push({
      ...(this.#isBody ? paragraphOrDialogueLine(content) : { type: 'paragraph' as const, content }),
      ...(language === null ? {} : { attrs: { language } }),
    });
  }

  #readHeading(element: HtmlElement, context: Context): void {
    const content = this.#inlineOf(element, context, ['italic']);
    const own = context.language === null ? {} : { attrs: { language: context.language } };
    if (content.length > 0) this.#blocks.push({ type: 'subhead', ...own, content });
  }

  #readList(element: HtmlElement, context: Context): void {
    const items: ListItemJson[] = [];
    const aside: DocumentChild[] = [];
    for (const child of element.childNodes) {
      // Lists right within lists are wrong but common; they belong to the item before them.
      const isItem = isElement(child) && child.tagName === 'li';
      const nodes = isItem ? child.childNodes : [child];
      const held = isItem ? inLanguageOf(child, context) : context;
      const { content, others } = asListContent(this.#readWithin(nodes, held));
      aside.push(...others);
      const [first] = content;
      const last = items.at(-1);
      if (first === undefined) continue;
      if (first.type !== 'paragraph' && nodes[0] === child && last !== undefined)
        for (const block of content) last.content.push(block);
      else
        items.push({
          type: 'listItem',
          content: first.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
        });
    }
    if (items.length > 0) {
      const start = Number.parseInt(attributeOf(element, 'start') ?? '', 10);
      this.#blocks.push(
        element.tagName === 'ol'
          ? { type: 'orderedList', attrs: { start: Number.isSafeInteger(start) ? start : 1 }, content: items }
          : { type: 'bulletList', content: items },
      );
    }
    this.#add(aside);
  }

  #readBlockquote(element: HtmlElement, context: Context): void {
    const { content, others } = asParagraphs(this.#readWithin(element.childNodes, { ...context, isFlat: true }));
    if (content.length > 0) this.#blocks.push({ type: 'blockquote', content });
    this.#add(others);
  }

  /** Data stays a table where one may stand, else each of its rows a paragraph; a layout is read as what is laid out. */
  #readTable(element: HtmlElement, context: Context): void {
    const isLayout = !isDataTable(element);
    const table =
      isLayout || !this.#isBody
        ? undefined
        : readTable(element, (cell) => this.#readWithin(cell.childNodes, inLanguageOf(cell, context)));
    if (table !== undefined) {
      this.#blocks.push(table);
      return;
    }
    if (!isLayout) this.#options.dropped.add('structure', 'table');
    this.#readAll(element.childNodes, { ...context, isLayout });
  }

  #readFrame(element: HtmlElement): void {
    const card = this.#isBody ? cardOfFrame(element) : undefined;
    if (card === undefined) {
      this.#options.dropped.add('element', element.tagName);
      return;
    }
    this.#endParagraph();
    this.#blocks.push(card);
  }

  /** A row of a table becomes a paragraph with bars between its cells. */
  #readRow(element: HtmlElement, context: Context): void {
    let isFirst = true;
    const aside: DocumentChild[] = [];
    for (const cell of element.childNodes) {
      const { content, others } = asParagraphs(this.#readWithin([cell], { ...context, isFlat: true, isRow: true }));
      aside.push(...others);
      if (content.length === 0) continue;
      if (!isFirst) this.#text.addText(' | ', []);
      isFirst = false;
      for (const [index, paragraph] of content.entries()) {
        if (index > 0) this.#text.addBreak([]);
        this.#addInline(paragraph.content ?? []);
      }
    }
    this.#endParagraph();
    this.#add(aside);
  }

  #readFigure(element: HtmlElement, context: Context): void {
    // First, since figures may stand within figures, as deep as it goes.
    const isPhoto = !hasElementWithin(element, ({ tagName }) => notInPhoto.has(tagName));
    const elements = isPhoto ? elementsWithin(element) : [];
    const picture = elements.find(({ tagName }) => tagName === 'img');
    const figure = picture !== undefined ? readFigure(picture, this.#options.imageOf) : undefined;
    if (figure === undefined) {
      this.#readAll(element.childNodes, context);
      return;
    }
    const caption = elements.find(({ tagName }) => tagName === 'figcaption');
    const content = caption === undefined ? [] : this.#inlineOf(caption, { ...context, marks: [] }, allMarks);
    const [, credit, alternativeText] = figure.content;
    this.#blocks.push(
      content.length === 0 ? figure : { ...figure, content: [{ type: 'caption', content }, credit, alternativeText] },
    );
  }

  #readPicture(element: HtmlElement): void {
    const figure = readFigure(element, this.#options.imageOf);
    if (figure === undefined) {
      this.#options.dropped.add('picture', attributeOf(element, 'src') ?? '');
      return;
    }
    this.#endParagraph();
    this.#blocks.push(figure);
  }

  #readWithin(nodes: readonly HtmlNode[], context: Context): readonly DocumentChild[] {
    return new ForeignReader(this.#options, { isBody: false }).read(nodes, context).blocks;
  }

  /** One by one: as the arguments of one call, many blocks would overflow the stack. */
  #add(blocks: readonly DocumentChild[]): void {
    for (const block of blocks) this.#blocks.push(block);
  }

  /** The text of an element as one block with these marks at most. Photos within it come before it. */
  #inlineOf(element: HtmlElement, context: Context, allowed: readonly MarkJson['type'][]): InlineJson[] {
    const { content, others } = asParagraphs(this.#readWithin(element.childNodes, { ...context, isFlat: true }));
    this.#add(others);
    const collector = new InlineCollector({ isExact: false });
    for (const [index, paragraph] of content.entries()) {
      if (index > 0) collector.addBreak([]);
      for (const node of paragraph.content ?? []) {
        const marks = (node.marks ?? []).filter(({ type }) => allowed.includes(type));
        if (node.type === 'text') collector.addText(node.text, marks);
        else collector.addBreak(marks);
      }
    }
    return collector.take();
  }

  #addInline(content: readonly InlineJson[]): void {
    for (const node of content) {
      if (node.type === 'text') this.#text.addText(node.text, node.marks ?? []);
      else this.#text.addBreak(node.marks ?? []);
    }
  }
}

/** The same within an element that says in which language it is. */
function inLanguageOf(element: HtmlElement, context: Context): Context {
  return { ...context, language: readLanguageTag(attributeOf(element, 'lang')) ?? context.language };
}

/** Elements whose content is gathered into one block, and which become paragraphs where there is nothing else. */
const gathering: ReadonlySet<string> = new Set('blockquote h1 h2 h3 h4 h5 h6 ol ul menu dir'.split(' '));

/** The text that a reader would see, with a space between blocks, for trees of any depth. */
function shownTextWithin(element: HtmlElement): string {
  const nodes = nodesWithin(element, (each) => !['unwanted', 'silent'].includes(kindOfElement(each.tagName)));
  return nodes.map((node) => (isText(node) ? node.value : isElement(node) && isBlock(node) ? ' ' : '')).join('');
}

function isBlock({ tagName }: HtmlElement): boolean {
  return tagName === 'br' || kindOfElement(tagName) === 'block';
}

/** A figure with one of these shows more than a photo, and is read as the blocks it is made of. */
const notInPhoto: ReadonlySet<string> = new Set(['table', 'blockquote', 'pre', 'ul', 'ol', 'figure', 'video', 'audio']);

function lineOf(node: InlineJson): string {
  return node.type === 'text' ? node.text : textOf(node).replaceAll('\n', ' ');
}

function isHidden(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'hidden') !== null ||
    /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/iu.test(styleOf(element))
  );
}
