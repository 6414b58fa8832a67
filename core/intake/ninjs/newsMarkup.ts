import { serialize, serializeOuter } from 'parse5';
import { parseBounded } from '../html/parseBounded';
import type { HtmlElement, HtmlNode, HtmlParent } from '../html/parsedHtml';
import { attributeOf, elementsWithin, hasClass, isBlank, isElement, isText, textWithin } from '../html/parsedHtml';
import { openingDash } from '../paragraphOrDialogueLine';
import type { NewsPicture } from './newsPicturesOf';

/** The head of a news item, as its fields have it; what is empty is looked for in the body. */
export interface NewsHead {
  readonly kicker: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly dateline: string;
  readonly language: string;
}

/**
 * The body of a news item with its head, in the markup of our own fragments, which says what each part is. TT's rich
 * markup names its parts by class (`body_richhtml5.xsd`); of plainer markup the paragraphs and what is between them are
 * taken as they are. Photos that the body does not show stand first, the first of them as the lead photo.
 */
export function newsMarkup(html: string, head: NewsHead, pictures: readonly NewsPicture[]): string {
  const { root } = parseBounded(html, 'fragment');
  const elements = elementsWithin(root);
  const own = elements.find((element) => element.tagName === 'article' && hasClass(element, 'spalt'));
  if (own !== undefined) return serializeOuter(own);
  const shown = showPictures(elements, pictures);
  for (const element of elements) plainForm(element);
  const found = takeHead(root);
  const others = pictures.filter((picture) => !shown.has(picture));
  const [lead, ...rest] = others.map((picture) => figureMarkup(picture));
  return [
    `<article class="spalt" lang="${escaped(head.language)}">\n<header>\n`,
    field('p', escaped(head.kicker || found.kicker), 'kicker'),
    field('h1', escaped(head.headline || found.headline)),
    field('p', found.standfirst || escaped(head.standfirst), 'standfirst'),
    field('p', escaped(head.byline || found.byline), 'byline'),
    '</header>\n',
    lead === undefined ? '' : lead.replace('<figure>', '<figure class="lead">'),
    field('p', escaped(found.dateline || head.dateline), 'dateline'),
    ...blocksWithin(root),
    ...rest,
    '</article>\n',
  ].join('');
}

function field(tag: string, text: string, className = ''): string {
  return text === '' ? '' : `<${tag}${className === '' ? '' : ` class="${className}"`}>${text}</${tag}>\n`;
}

/** Text without markup as paragraphs; a line that opens with a dash is one of its own. */
export function markupOfText(text: string): string {
  return text
    .split(/\r\n|[\n\r]/u)
    .flatMap((line) => (line.trim() === '' ? [] : [`<p>${escaped(line.trim())}</p>`]))
    .join('\n');
}

/** Elements that hold blocks and are none of ours. */
const wrappers: ReadonlySet<string> = new Set(['html', 'body', 'article', 'section', 'div', 'main']);

/** The blocks within, one by one: what only holds others is taken away. */
function blocksWithin(parent: HtmlParent, depth = 0): readonly string[] {
  return parent.childNodes.flatMap((node): readonly string[] => {
    if (isBlank(node)) return [];
    if (!isElement(node)) return isText(node) ? [`<p>${escaped(node.value.trim())}</p>\n`] : [];
    // Deeper than any wire goes; what is there is read as any HTML is.
    if (wrappers.has(node.tagName) && depth < 20) return blocksWithin(node, depth + 1);
    return [`${serializeOuter(node)}\n`];
  });
}

/** Takes what is the head's out of the body. */
function takeHead(root: HtmlParent): Omit<NewsHead, 'language'> {
  const take = (isWanted: (element: HtmlElement) => boolean): HtmlElement | undefined => {
    const found = elementsWithin(root).find((element) => isWanted(element) && !isWithinAside(element));
    if (found !== undefined) detach(found);
    return found;
  };
  const dat = take((element) => element.tagName === 'div' && hasClass(element, 'dat'));
  const spans = dat === undefined ? [] : elementsWithin(dat);
  const headline = take(({ tagName }) => tagName === 'h1');
  const lead = take((element) => element.tagName === 'div' && hasClass(element, 'ingress'));
  const byline = take((element) => element.tagName === 'div' && hasClass(element, 'byline'));
  const place = lineOf(spans.find((element) => hasClass(element, 'loc')));
  return {
    kicker: lineOf(spans.find((element) => hasClass(element, 'vignette'))),
    headline: lineOf(headline),
    standfirst: lead === undefined ? '' : standfirstWithin(lead),
    byline: lineOf(byline),
    dateline: place.toLocaleUpperCase('sv'),
  };
}

function lineOf(element: HtmlElement | undefined): string {
  return element === undefined ? '' : textWithin(element).replace(/\s+/gu, ' ').trim();
}

/** The paragraphs of a lead as one, with line breaks between them. */
function standfirstWithin(lead: HtmlElement): string {
  const paragraphs = elementsWithin(lead).filter(({ tagName }) => tagName === 'p');
  const parts = paragraphs.length === 0 ? [lead] : paragraphs;
  return parts
    .map((part) => serialize(part).trim())
    .filter((part) => part !== '')
    .join('<br>');
}

function isWithinAside(element: HtmlElement): boolean {
  for (let parent: HtmlParent | null = element.parentNode; parent !== null; parent = parentOf(parent)) {
    if (parent.nodeName === 'aside' || parent.nodeName === 'figure') return true;
  }
  return false;
}

function parentOf(parent: HtmlParent): HtmlParent | null {
  return 'parentNode' in parent ? parent.parentNode : null;
}

/** One element as our fragments have it. */
function plainForm(element: HtmlElement): void {
  for (const node of element.childNodes) if (isText(node)) node.value = node.value.replace(/[\t\n\f\r ]+/gu, ' ');
  switch (element.tagName) {
    case 'p':
    case 'h5':
    case 'h3':
      trim(element);
      if (element.tagName === 'h5') rename(element, 'p', 'question');
      else if (element.tagName === 'h3') rename(element, 'h2', '');
      else if (openingDash.test(textWithin(element).slice(0, 10))) rename(element, 'p', 'dialogue');
      return;
    case 'blockquote':
      // To TT a paragraph that somebody says, which opens with its dash.
      if (elementsWithin(element).some(({ tagName }) => tagName === 'p')) return;
      trim(element);
      rename(element, 'p', 'dialogue');
      return;
    case 'aside':
      boxForm(element);
      return;
    default:
  }
}

/** A box of facts: its heading, then what it holds. */
function boxForm(element: HtmlElement): void {
  const inner = elementsWithin(element);
  const heading = inner.find(({ tagName }) => tagName === 'h1' || tagName === 'h2');
  const nodes = flattened(element).filter((node) => node !== heading && !isBlank(node));
  if (heading !== undefined) {
    trim(heading);
    rename(heading, 'h2', '');
  }
  rename(element, 'aside', 'fact-box');
  element.childNodes = [...(heading === undefined ? [] : [heading]), ...nodes];
}

function flattened(parent: HtmlParent, depth = 0): readonly HtmlNode[] {
  return parent.childNodes.flatMap((node): readonly HtmlNode[] =>
    isElement(node) && wrappers.has(node.tagName) && depth < 20 ? flattened(node, depth + 1) : [node],
  );
}

/** Puts the photos into the body where it refers to them. Gives those that it shows. */
function showPictures(elements: readonly HtmlElement[], pictures: readonly NewsPicture[]): ReadonlySet<NewsPicture> {
  const shown = new Set<NewsPicture>();
  for (const element of elements) {
    if (element.tagName !== 'img') continue;
    const references = ['data-assoc-ref', 'data-uri', 'uri', 'src'].map((name) => attributeOf(element, name));
    const picture = pictures.find((each) => references.some((name) => name !== null && each.references.includes(name)));
    const figure = element.parentNode;
    if (picture === undefined || figure === null || shown.has(picture)) continue;
    shown.add(picture);
    const caption = elementsWithin(figure).find(({ tagName }) => tagName === 'figcaption');
    const credit = elementsWithin(figure).find((each) => each.tagName === 'div' && hasClass(each, 'byline'));
    const own: NewsPicture = {
      ...picture,
      caption: (caption === undefined ? '' : textWithin(caption).trim()) || picture.caption,
      credit: (credit === undefined ? '' : textWithin(credit).trim()) || picture.credit,
      alternativeText: attributeOf(element, 'alt') || picture.alternativeText,
    };
    const [made] = parseBounded(figureMarkup(own), 'fragment').root.childNodes;
    const replaced = figure.nodeName === 'figure' && 'tagName' in figure ? figure : element;
    if (made !== undefined && isElement(made)) {
      replaced.tagName = made.tagName;
      replaced.nodeName = made.nodeName;
      replaced.attrs = made.attrs;
      replaced.childNodes = made.childNodes;
    }
  }
  return shown;
}

function figureMarkup({ paths, caption, credit, alternativeText }: NewsPicture): string {
  const address = (paths[0] ?? '').split('/').map(encodeURIComponent).join('/');
  const line = credit === '' ? '' : `<span class="credit">${escaped(credit)}</span>`;
  const words = [escaped(caption), line].filter((part) => part !== '').join(' ');
  return `<figure>\n<img src="${escaped(address)}" alt="${escaped(alternativeText)}">\n<figcaption>${words}</figcaption>\n</figure>\n`;
}

function detach(element: HtmlElement): void {
  const parent = element.parentNode;
  if (parent !== null) parent.childNodes = parent.childNodes.filter((node) => node !== element);
  element.parentNode = null;
}

function rename(element: HtmlElement, name: string, className: string): void {
  element.tagName = name;
  element.nodeName = name;
  element.attrs = className === '' ? [] : [{ name: 'class', value: className }];
}

/** White space at the ends of a block is nobody's. */
function trim({ childNodes }: HtmlElement): void {
  const [first, last] = [childNodes[0], childNodes.at(-1)];
  if (first !== undefined && isText(first)) first.value = first.value.trimStart();
  if (last !== undefined && isText(last)) last.value = last.value.trimEnd();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
