import type { DocumentChild, DocumentJson, InlineJson } from '../document/documentJson';
import { textOf } from '../text/textOf';
import { isByline } from './isByline';
import { settleLanguages } from './settleLanguages';
import { takeDateline } from './takeDateline';

/** Longer than any headline or subhead. */
const maximumHeadlineLength = 140;
const maximumSubheadLength = 80;

type Paragraph = Extract<DocumentChild, { readonly type: 'paragraph' }>;

/**
 * Gives a document that was made of a manuscript the form of an article, by what its looks say: without a headline the
 * first line becomes it; a line that names the writer is the byline; what is bold
 * right below them, or stands above the dateline, the standfirst; a photo
 * that comes first the lead; a bold line by itself a subhead; a place in capitals and a bar the dateline. No word is
 * lost. `language` (BCP 47) decides which word opens a byline, and which blocks are in another one.
 */
export function shapeArticle(document: DocumentJson, language: string): DocumentJson {
  settleLanguages(document.content, language);
  const [kicker, headline, standfirst, byline, ...others] = document.content;
  const dateline = others.find(({ type }) => type === 'dateline');
  if (kicker === undefined || headline === undefined || standfirst === undefined || byline === undefined)
    return document;
  if (dateline === undefined) return document;
  let body = others.filter((block) => block !== dateline);
  const found: { headline: DocumentChild; standfirst: DocumentChild; byline: DocumentChild; lead?: DocumentChild } = {
    headline,
    standfirst,
    byline,
  };
  if (textOf(headline) === '') {
    const [first, ...rest] = body;
    if (first !== undefined && rest.length > 0 && isHeadline(first)) {
      found.headline = bare('headline', lineOf(first));
      body = rest;
    }
  }
  // Byline, standfirst and lead photo come in any order.
  for (let looked = 0; looked < 3; looked++) {
    const [first, ...rest] = body;
    if (first === undefined || rest.length === 0) break;
    if (first.type === 'figure' && found.lead === undefined) found.lead = first;
    else if (first.type !== 'paragraph') break;
    else if (textOf(found.byline) === '' && isByline(lineOf(first), language))
      found.byline = bare('byline', lineOf(first));
    else if (textOf(found.standfirst) === '' && (isBold(first) || takeDateline(rest).dateline !== ''))
      found.standfirst = { type: 'standfirst', content: withoutBold(first.content ?? []) };
    else break;
    body = rest;
  }
  const place = textOf(dateline) === '' ? takeDateline(body) : { dateline: textOf(dateline), blocks: body };
  return {
    type: 'doc',
    content: [
      kicker,
      found.headline,
      found.standfirst,
      found.byline,
      ...(found.lead === undefined ? [] : [found.lead]),
      bare('dateline', place.dateline),
      ...place.blocks.map((block, index) => withSubhead(block, place.blocks[index + 1])),
    ],
  };
}

/** A short line that no sentence ends. */
function isHeadline(block: DocumentChild): boolean {
  if (block.type === 'subhead') return true;
  const line = lineOf(block);
  return block.type === 'paragraph' && line.length <= maximumHeadlineLength && !/[.:;,…|]$/u.test(line);
}

function withSubhead(block: DocumentChild, next: DocumentChild | undefined): DocumentChild {
  if (block.type !== 'paragraph' || !isBold(block) || next === undefined || next.type === 'subhead') return block;
  const line = lineOf(block);
  const isSubhead = line.length <= maximumSubheadLength && !/[.:;,…]$/u.test(line);
  const content = withoutBold(block.content ?? []);
  return isSubhead && content.every((node) => node.type === 'text' && onlyItalic(node))
    ? { ...block, type: 'subhead', content }
    : block;
}

function onlyItalic(node: InlineJson): boolean {
  return (node.marks ?? []).every(({ type }) => type === 'italic');
}

/** Whether all words of a paragraph are bold. */
function isBold({ content = [] }: Paragraph): boolean {
  const texts = content.filter((node) => node.type === 'text' && node.text.trim() !== '');
  return texts.length > 0 && texts.every((node) => node.marks?.some(({ type }) => type === 'bold') === true);
}

function withoutBold(content: readonly InlineJson[]): InlineJson[] {
  return content.map((node) => {
    const { marks, ...rest } = node;
    const kept = (marks ?? []).filter(({ type }) => type !== 'bold');
    return kept.length === 0 ? rest : { ...rest, marks: kept };
  });
}

function lineOf(block: DocumentChild): string {
  return textOf(block).replaceAll('\n', ' ').trim();
}

function bare<Type extends 'headline' | 'byline' | 'dateline'>(type: Type, text: string) {
  return text === '' ? { type } : { type, content: [{ type: 'text' as const, text }] };
}
