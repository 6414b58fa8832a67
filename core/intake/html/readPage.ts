import { parseFragment } from 'parse5';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { success } from '../../base/Result';
import type { FigureJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import type { FragmentReading } from './readFragment';
import { readParsed } from './readFragment';
import { parseBounded } from './parseBounded';
import { plainForms } from './plainForms';
import type { HtmlElement, HtmlNode, HtmlParent } from './parsedHtml';
import {
  attributeOf,
  elementsWithin,
  hasClass,
  hasElementWithin,
  isBlank,
  isElement,
  isText,
  nodesWithin,
  textWithin,
} from './parsedHtml';

/** A picture of a page, whose bytes are elsewhere. */
export interface PagePicture {
  /** What stands for it in the document: no picture's name, but in the form of one. */
  readonly standIn: FigureJson['attrs']['image'];
  /** A `data:` address, or a path from the page's own folder. */
  readonly address: string;
}

/** An article that was read from a page, with the pictures that it shows. */
export interface PageReading extends FragmentReading {
  readonly pictures: readonly PagePicture[];
}

/** More than any article shows. */
const mostPictures = 200;

/**
 * Makes a document of a whole HTML page that is a file: of its article or main part where it says which that is. Of
 * its pictures those come along that are in the page itself or in a folder beside it; each stands in the document
 * with a stand-in for its name and one pixel for its size. Fails with `not-an-article` for a page without a word.
 */
export function readPage(html: string): Result<PageReading, readonly Problem[]> {
  const { root: page, isWhole } = parseBounded(html, 'page');
  const content = contentOf(page);
  // Before pictures are counted. Our own pages have none of it.
  if (content !== page) plainForms(content);
  for (const parent of [content, ...elementsWithin(content)]) joinCaptions(parent);
  const standIns = new Map<string, string>();
  for (const element of elementsWithin(content)) {
    if (element.tagName !== 'img') continue;
    const address = attributeOf(element, 'src') ?? '';
    if (!isOfFile(address) || (standIns.size >= mostPictures && !standIns.has(address))) continue;
    if (!standIns.has(address)) standIns.set(address, `${standIns.size.toString(16).padStart(64, '0')}.jpg`);
    setSize(element);
  }
  const read = readParsed({ root: content, isWhole }, { imageOf: (address) => standIns.get(address) });
  if (!read.ok) return read;
  const shown = new Set(figuresOf(read.value.document).map(({ figure }) => figure.attrs.image));
  const pictures = [...standIns].flatMap(([address, standIn]) => (shown.has(standIn) ? [{ address, standIn }] : []));
  return success({ ...read.value, language: read.value.language ?? languageOf(page), pictures });
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || attributeOf(element, 'role') === 'main';
}

/** What readers came for: the longest article, else the main part, else everything. Our own is found in everything. */
function contentOf(page: HtmlParent): HtmlParent {
  const elements = elementsWithin(page);
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  if (articles.some((element) => hasClass(element, 'spalt'))) return page;
  const lengths = textLengthsWithin(page);
  const lengthOf = (element: HtmlElement): number => lengths.get(element) ?? 0;
  const longest = articles.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
  return longest ?? elements.find(isMain) ?? elements.find(({ tagName }) => tagName === 'body') ?? page;
}

/** How much text each element has within. In one walk, backwards: children come before what they are in. */
function textLengthsWithin(page: HtmlParent): ReadonlyMap<HtmlParent, number> {
  const lengths = new Map<HtmlParent, number>();
  for (const node of nodesWithin(page).toReversed()) {
    const length = isText(node) ? node.value.length : isElement(node) ? (lengths.get(node) ?? 0) : 0;
    if (node.parentNode !== null) lengths.set(node.parentNode, (lengths.get(node.parentNode) ?? 0) + length);
  }
  return lengths;
}

/** A paragraph with nothing but a picture, and the caption after it, are one figure: so converters write them. */
function joinCaptions(parent: HtmlParent): void {
  if (parent.nodeName === 'figure') return;
  const joined = new Set<HtmlNode>();
  const nodes = parent.childNodes.filter((node) => !isBlank(node));
  for (const [index, element] of nodes.entries()) {
    const picture = isElement(element) && element.tagName === 'p' ? onlyPictureIn(element) : undefined;
    if (picture === undefined || !isElement(element)) continue;
    const after = nodes[index + 1];
    const hasCaption = after !== undefined && isElement(after) && isCaption(after);
    const caption = hasCaption ? after : captionOfTitle(picture);
    if (caption === undefined) continue;
    if (hasCaption) joined.add(after);
    rename(caption, 'figcaption');
    rename(element, 'figure');
    element.attrs = [];
    element.childNodes = [picture, caption];
  }
  if (joined.size > 0) parent.childNodes = parent.childNodes.filter((node) => !joined.has(node));
}

/** Markdown has the caption of a picture as its title. */
function captionOfTitle(picture: HtmlElement): HtmlElement | undefined {
  const title = attributeOf(picture, 'title') ?? '';
  if (title.trim() === '') return undefined;
  const [made] = elementsWithin(parseFragment('<figcaption></figcaption>'));
  if (made === undefined) return undefined;
  made.childNodes = [{ nodeName: '#text', value: title, parentNode: made }];
  return made;
}

function rename(element: HtmlElement, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

function isCaption(element: HtmlElement): boolean {
  return element.tagName === 'figcaption' || (element.tagName === 'p' && hasClass(element, 'caption'));
}

/** What stands around a picture that is alone: a link, a frame, marks. */
const mostAroundPicture = 20;

function onlyPictureIn(element: HtmlElement): HtmlElement | undefined {
  let count = 0;
  // First, since most paragraphs have no picture, and some hold half the page.
  if (hasElementWithin(element, () => ++count > mostAroundPicture)) return undefined;
  const pictures = elementsWithin(element).filter(({ tagName }) => tagName === 'img');
  return pictures.length === 1 && textWithin(element).trim() === '' ? pictures[0] : undefined;
}

/** Whether the picture is in the file or beside it: no address of the web, of a disk, or outside the folder. */
function isOfFile(address: string): boolean {
  if (/^data:image\/[a-z0-9.+-]+[;,]/iu.test(address)) return true;
  return (
    address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/iu.test(address) && !address.split(/[/\\]/u).includes('..')
  );
}

/** The file itself says how large a picture is; here it only must be said at all. */
function setSize(element: HtmlElement): void {
  element.attrs = [
    ...element.attrs.filter(({ name }) => name !== 'width' && name !== 'height'),
    { name: 'width', value: '1' },
    { name: 'height', value: '1' },
  ];
}

function languageOf(page: HtmlParent): string | null {
  const root = elementsWithin(page).find(({ tagName }) => tagName === 'html');
  return root === undefined ? null : attributeOf(root, 'lang');
}
