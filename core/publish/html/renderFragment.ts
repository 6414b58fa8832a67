import type { DocumentChild, DocumentJson, FigureJson, InlineJson, ListItemJson } from '../../document/documentJson';
import type { TextNode } from '../../text/textOf';
import { textOf } from '../../text/textOf';
import { formatMoment } from '../formatMoment';
import type { PublishedWords } from '../publishedWords';
import { publishedWords } from '../publishedWords';
import { escapeAttribute, escapeText } from './escapeHtml';
import { renderInline } from './renderInline';

/** What a fragment says beside the document's own words. */
export interface FragmentOptions {
  /** BCP 47. It also picks the few words that the page says of itself. */
  readonly language: string;
  /** RFC 3339 with a zone; null leaves the line out. */
  readonly publishedAt?: string | null;
  /** When it was corrected; shown beside `publishedAt` only. */
  readonly correctedAt?: string | null;
  /** A headline for those who can't see that there is none. Pages need one, fragments don't. */
  readonly unseenHeadline?: string;
  /** The address of a picture, as it will stand in `src`. */
  readonly imageAddress: (image: string) => string;
}

/**
 * The article as HTML: `<article class="spalt">` with everything that is in the document and nothing else, so that
 * `readFragment` gives the same document back. It is faithful and not tidy: see `tidyForPublication`. The document
 * must hold the schema (`readDocument`). The markup is listed in the README of core/publish.
 */
export function renderFragment(document: DocumentJson, options: FragmentOptions): string {
  const output: Output = {
    parts: [`<article class="spalt" lang="${escapeAttribute(options.language)}">\n`],
    words: publishedWords(options.language),
    imageAddress: options.imageAddress,
  };
  const datelineIndex = document.content.findIndex(({ type }) => type === 'dateline');
  renderHeader(document.content.slice(0, datelineIndex), options, output);
  renderBody(document.content.slice(datelineIndex), output);
  output.parts.push('</article>\n');
  return output.parts.join('');
}

/** Where the HTML gathers, and what every function needs to know. */
interface Output {
  readonly parts: string[];
  readonly words: PublishedWords;
  readonly imageAddress: (image: string) => string;
}

type Blocks = { readonly [Block in DocumentChild as Block['type']]: Block };
type BlockKind = keyof Blocks;
type BlockOf<Kind extends BlockKind> = { readonly [Each in Kind]: Blocks[Each] & { readonly type: Each } }[Kind];

/** One function for each node that may stand right under the document. */
const renderers: { readonly [Kind in BlockKind]: (block: Blocks[Kind], output: Output) => void } = {
  kicker: (block, { parts }) => renderUnlessEmpty(block, '<p class="kicker">', '</p>\n', parts),
  headline: (block, { parts }) => renderUnlessEmpty(block, '<h1>', '</h1>\n', parts),
  standfirst: (block, { parts }) => renderUnlessEmpty(block, '<p class="standfirst">', '</p>\n', parts),
  byline: (block, { parts }) => renderUnlessEmpty(block, '<p class="byline">', '</p>\n', parts),
  dateline: (block, { parts }) => renderUnlessEmpty(block, '<p class="dateline">', '</p>\n', parts),
  paragraph: (block, { parts }) => renderText(block, '<p>', '</p>\n', parts),
  subhead: (block, { parts }) => renderText(block, '<h2>', '</h2>\n', parts),
  dialogueLine: (block, { parts }) => renderText(block, '<p class="dialogue">– ', '</p>\n', parts),
  sourceLine: (block, { parts }) => renderText(block, '<p class="source">', '</p>\n', parts),
  horizontalRule: (_block, { parts }) => void parts.push('<hr>\n'),
  blockquote: (block, output) => {
    output.parts.push('<blockquote>\n');
    for (const paragraph of block.content) renderBlock(paragraph, output);
    output.parts.push('</blockquote>\n');
  },
  pullQuote: ({ content: [quotation, attribution] }, { parts }) => {
    parts.push('<aside class="pull-quote" role="note">\n');
    renderText(quotation, '<blockquote><p>', '</p></blockquote>\n', parts);
    renderUnlessEmpty(attribution, '<p class="attribution">', '</p>\n', parts);
    parts.push('</aside>\n');
  },
  factBox: ({ content }, output) => {
    output.parts.push('<aside class="fact-box" role="note">\n');
    for (const child of content) {
      if (child.type === 'factBoxTitle') renderUnlessEmpty(child, '<h2>', '</h2>\n', output.parts);
      else if (content.length > 2 || !isEmptyParagraph(child)) renderBlock(child, output);
    }
    output.parts.push('</aside>\n');
  },
  bulletList: (block, output) => {
    output.parts.push('<ul>\n');
    for (const item of block.content) renderListItem(item, output);
    output.parts.push('</ul>\n');
  },
  orderedList: (block, output) => {
    output.parts.push(block.attrs.start === 1 ? '<ol>\n' : `<ol start="${block.attrs.start}">\n`);
    for (const item of block.content) renderListItem(item, output);
    output.parts.push('</ol>\n');
  },
  figure: (figure, output) => renderFigure(figure, false, output),
};

function renderBlock<Kind extends BlockKind>(block: BlockOf<Kind>, output: Output): void {
  renderers[block.type](block, output);
}

function renderHeader(
  blocks: readonly DocumentChild[],
  { language, publishedAt = null, correctedAt = null, unseenHeadline }: FragmentOptions,
  output: Output,
): void {
  const { parts } = output;
  const start = parts.length;
  for (const block of blocks) {
    if (block.type === 'headline' && isEmpty(block) && unseenHeadline !== undefined) {
      parts.push(`<h1 class="unseen">${escapeText(unseenHeadline)}</h1>\n`);
    } else if (block.type !== 'figure') renderBlock(block, output);
  }
  if (publishedAt !== null) {
    parts.push('<p class="published">', timeElement(publishedAt, language));
    if (correctedAt !== null) {
      parts.push(` <span class="updated">${output.words.updated} ${timeElement(correctedAt, language)}</span>`);
    }
    parts.push('</p>\n');
  }
  if (parts.length > start) {
    parts.splice(start, 0, '<header>\n');
    parts.push('</header>\n');
  }
  for (const block of blocks) if (block.type === 'figure') renderFigure(block, true, output);
}

/** The dateline and the blocks after it. A dateline runs into the first paragraph: `LERUM | Nu har …`. */
function renderBody([dateline, first, ...rest]: readonly DocumentChild[], output: Output): void {
  if (dateline === undefined || first === undefined) return;
  if (first.type === 'paragraph' && !isEmpty(dateline)) {
    output.parts.push(`<p><span class="dateline">${escapeText(textOf(dateline))}</span> | `);
    renderText(first, '', '</p>\n', output.parts);
  } else {
    renderBlock(dateline, output);
    // A body of one empty paragraph is how the schema says that there is none.
    if (rest.length > 0 || !isEmptyParagraph(first)) renderBlock(first, output);
  }
  for (const block of rest) renderBlock(block, output);
}

function renderFigure({ attrs, content }: FigureJson, isLead: boolean, { parts, words, imageAddress }: Output): void {
  const [caption, credit, alternativeText] = content;
  const alternative = escapeAttribute(textOf(alternativeText));
  parts.push(
    isLead ? '<figure class="lead">\n' : '<figure>\n',
    `<img src="${escapeAttribute(imageAddress(attrs.image))}" width="${attrs.widthPx}" height="${attrs.heightPx}"`,
    // What a decorative photo shows is kept for whoever edits it again, but not read aloud.
    attrs.isDecorative ? ` alt="" data-decorative="${alternative}"` : ` alt="${alternative}"`,
    isLead ? ' loading="eager" fetchpriority="high">\n' : ' loading="lazy" decoding="async">\n',
  );
  if (!isEmpty(caption) || !isEmpty(credit)) {
    parts.push('<figcaption>');
    renderInline(caption.content, parts);
    if (!isEmpty(credit)) {
      const text = textOf(credit);
      parts.push(isEmpty(caption) ? '<span class="credit">' : ' <span class="credit">');
      if (!saysWhatItIs.test(text)) parts.push(`<span class="credit-label">${words.photo}</span> `);
      parts.push(escapeText(text), '</span>');
    }
    parts.push('</figcaption>\n');
  }
  parts.push('</figure>\n');
}

/** A credit that already begins with what the picture is, or with who owns it, in Swedish or English. */
const saysWhatItIs =
  /^\s*(?:©|(?:(?:arkiv|press|genre|privat)?(?:foto|bild)|(?:press |file |archive )?(?:photo|picture|image)|photograph|illustration|teckning|drawing|grafik|graphic|karta|map|skärmdump|screenshot|montage|copyright|källa|source)(?!\p{L}))/iu;

/**
 * A list item whose first paragraph is followed by nothing but lists has that paragraph's text bare, as people write
 * lists by hand; any other has all its paragraphs in `<p>`.
 */
function renderListItem({ content }: ListItemJson, output: Output): void {
  output.parts.push('<li>');
  for (const [index, child] of content.entries()) {
    if (
      index === 0 &&
      child.type === 'paragraph' &&
      content.every(({ type }, at) => at === 0 || type !== 'paragraph')
    ) {
      renderInline(child.content, output.parts);
    } else renderBlock(child, output);
  }
  output.parts.push('</li>\n');
}

function timeElement(moment: string, language: string): string {
  const { dateTime, text } = formatMoment(moment, language);
  return `<time datetime="${escapeAttribute(dateTime)}">${escapeText(text)}</time>`;
}

type TextBlock = TextNode & { readonly content?: readonly InlineJson[] | undefined };

function renderText(block: TextBlock, before: string, after: string, parts: string[]): void {
  parts.push(before);
  renderInline(block.content, parts);
  parts.push(after);
}

function renderUnlessEmpty(block: TextBlock, before: string, after: string, parts: string[]): void {
  if (!isEmpty(block)) renderText(block, before, after, parts);
}

function isEmpty({ content }: TextNode): boolean {
  return content === undefined || content.length === 0;
}

function isEmptyParagraph(block: TextNode): boolean {
  return block.type === 'paragraph' && isEmpty(block);
}
