import type { Correction } from '../../article/articleFile';
import type { DocumentChild, DocumentJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import { textOf } from '../../text/textOf';
import type { OfferOf } from '../pictures/PictureOffer';
import type { PageLayout } from '../pictures/sizesOf';
import { formatMoment } from '../formatMoment';
import { publishedWords } from '../publishedWords';
import { escapeAttribute, escapeText } from './escapeHtml';
import { isEmpty, isEmptyParagraph } from './isEmpty';
import type { ImageAddress, Output } from './Output';
import { renderBlock } from './renderBlock';
import { renderFigure } from './renderFigure';
import { languageOf, renderText } from './renderText';
import { withAuthorLinks } from './withAuthorLinks';

/** What a fragment says beside the document's own words. */
export interface FragmentOptions {
  /** BCP 47. It also picks the few words that the page says of itself. */
  readonly language: string;
  /** RFC 3339 with a zone; null leaves the line out. */
  readonly publishedAt?: string | null;
  /** When it was corrected; shown beside `publishedAt` only. */
  readonly correctedAt?: string | null;
  /** What was wrong and has been put right, the latest first. */
  readonly corrections?: readonly Correction[];
  /** Those whose names in the byline lead to their pages. */
  readonly linkedAuthors?: readonly { readonly name: string; readonly address: string }[];
  /** A headline for those who can't see that there is none. Pages need one, fragments don't. */
  readonly unseenHeadline?: string;
  readonly imageAddress: ImageAddress;
  /** Of a page, which offers its photos in several kinds and sizes. */
  readonly offerOf?: OfferOf;
  /** Of the page; without it, that of `pageStyle`. */
  readonly layout?: PageLayout | null;
}

/** The parts of an article as HTML, in their order; each is empty where the article has nothing for it. */
export interface ArticlePieces {
  readonly kicker: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  /** When it was published and corrected. */
  readonly published: string;
  /** The lead photo. */
  readonly lead: string;
  /** The dateline and everything after it. */
  readonly body: string;
  readonly corrections: string;
}

/**
 * The article as HTML: `<article class="spalt">` with everything that is in the document and nothing else, so that
 * `readFragment` gives the same document back, but for notes to the editor, which are never published, and for photos,
 * which are as they are turned and cut. It is faithful and not tidy: see `tidyForPublication`. The document must hold
 * the schema (`readDocument`). The markup is listed in the README of core/publish.
 */
export function renderFragment(document: DocumentJson, options: FragmentOptions): string {
  const { kicker, headline, standfirst, byline, published, lead, body, corrections } = renderPieces(document, options);
  const header = kicker + headline + standfirst + byline + published;
  return [
    `<article class="spalt" lang="${escapeAttribute(options.language)}">\n`,
    header === '' ? '' : `<header>\n${header}</header>\n`,
    lead,
    body,
    corrections,
    '</article>\n',
  ].join('');
}

/** The parts of what {@link renderFragment} gives, for pages that set them in a frame of their own. */
export function renderPieces(document: DocumentJson, options: FragmentOptions): ArticlePieces {
  const { imageAddress, offerOf, layout = null } = options;
  const words = publishedWords(options.language);
  const firstFigure = figuresOf(document)[0]?.figure;
  const piece = (render: (output: Output) => void): string => {
    const parts: string[] = [];
    render({ parts, words, imageAddress, offerOf, firstFigure, layout });
    return parts.join('');
  };
  const datelineIndex = document.content.findIndex(({ type }) => type === 'dateline');
  const header = document.content.slice(0, datelineIndex);
  const field = (type: DocumentChild['type']): string =>
    piece((output) => {
      for (const block of header) if (block.type === type) renderHeaderBlock(block, options, output);
    });
  return {
    kicker: field('kicker'),
    headline: field('headline'),
    standfirst: field('standfirst'),
    byline: field('byline'),
    published: piece((output) => renderPublished(options, output)),
    lead: field('figure'),
    body: piece((output) => renderBody(document.content.slice(datelineIndex), options, output)),
    corrections: piece((output) => renderCorrections(options, output)),
  };
}

function renderHeaderBlock(block: DocumentChild, options: FragmentOptions, output: Output): void {
  const { unseenHeadline, linkedAuthors = [] } = options;
  if (block.type === 'headline' && isEmpty(block) && unseenHeadline !== undefined) {
    output.parts.push(`<h1 class="unseen">${escapeText(unseenHeadline)}</h1>\n`);
  } else if (block.type === 'byline' && linkedAuthors.length > 0 && !isEmpty(block)) {
    output.parts.push(`<p class="byline">${withAuthorLinks(textOf(block), linkedAuthors)}</p>\n`);
  } else if (block.type === 'figure') renderFigure(block, 'lead', output);
  else renderBlock(block, output);
}

/** When the article was published, and when it was corrected. */
function renderPublished(
  { language, publishedAt = null, correctedAt = null }: FragmentOptions,
  { parts, words }: Output,
): void {
  if (publishedAt === null) return;
  parts.push('<p class="published">', timeElement(publishedAt, language));
  if (correctedAt !== null) {
    parts.push(` <span class="updated">${words.updated} ${timeElement(correctedAt, language)}</span>`);
  }
  parts.push('</p>\n');
}

/** The dateline and the blocks after it. A dateline runs into the first paragraph: `LERUM | Nu har …`. */
function renderBody(
  [dateline, first, ...rest]: readonly DocumentChild[],
  { language }: FragmentOptions,
  output: Output,
): void {
  if (dateline === undefined || first === undefined) return;
  if (first.type === 'paragraph' && !isEmpty(dateline)) {
    // The place is in the language of the article, whatever the paragraph is in.
    const placeLanguage = first.attrs === undefined ? '' : languageOf({ attrs: { language } });
    output.parts.push(
      `<p${languageOf(first)}><span class="dateline"${placeLanguage}>${escapeText(textOf(dateline))}</span> | `,
    );
    renderText(first, '', '</p>\n', output.parts);
  } else {
    renderBlock(dateline, output);
    // A body of one empty paragraph is how the schema says that there is none.
    if (rest.length > 0 || !isEmptyParagraph(first)) renderBlock(first, output);
  }
  for (const block of rest) renderBlock(block, output);
}

/** What readers are told of what was wrong, after everything else. */
function renderCorrections({ corrections = [], language }: FragmentOptions, { parts, words }: Output): void {
  if (corrections.length === 0) return;
  parts.push(`<aside class="corrections" role="note">\n<h2>${words.corrections}</h2>\n`);
  for (const { at, text } of corrections) {
    parts.push(`<p>${timeElement(at, language)}: ${escapeText(text)}</p>\n`);
  }
  parts.push('</aside>\n');
}

function timeElement(moment: string, language: string): string {
  const { dateTime, text } = formatMoment(moment, language);
  return `<time datetime="${escapeAttribute(dateTime)}">${escapeText(text)}</time>`;
}
