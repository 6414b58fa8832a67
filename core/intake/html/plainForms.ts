import type { HtmlElement, HtmlParent } from './parsedHtml';
import { attributeOf, elementsWithin, hasClass, isElement, isText, styleOf, textWithin } from './parsedHtml';

/*
 * Word, Word for the web, Google Docs and web pages say in ways of their own what HTML has elements for. Here it is
 * written with those elements, so that whoever reads the tree need know of no program.
 */

/** Changes the tree: what programs write in forms of their own stands in it as HTML has it. */
export function plainForms(root: HtmlParent): void {
  for (const element of elementsWithin(root)) {
    if (element.tagName === 'img') restorePicture(element);
    else if (isOfReview(element)) removeReview(element);
    else if (isReturn(element)) element.childNodes = [];
    else if (isScript(element)) raiseDigits(element);
    else restoreHeading(element);
  }
}

/** Word's styles and the roles of Word for the web, as the elements they stand for. */
function restoreHeading(element: HtmlElement): void {
  if (element.tagName === 'p' && hasClass(element, 'MsoTitle')) rename(element, 'h1');
  else if (element.tagName === 'p' && /(?:^|\s)Mso(?:Intense)?Quote(?:\s|$)/u.test(attributeOf(element, 'class') ?? ''))
    rename(element, 'blockquote');
  else if (attributeOf(element, 'role') === 'heading' && ['p', 'div'].includes(element.tagName))
    rename(element, attributeOf(element, 'aria-level') === '1' ? 'h1' : 'h2');
}

/** What reviewers wrote beside the text, and the line that Word draws above notes. */
function isOfReview(element: HtmlElement): boolean {
  return (
    hasClass(element, 'msocomanchor') ||
    hasClass(element, 'MsoCommentReference') ||
    /mso-element\s*:\s*(?:comment|footnote-list|endnote-list)/iu.test(styleOf(element))
  );
}

function removeReview(element: HtmlElement): void {
  const kind = /mso-element\s*:\s*([a-z-]+)/iu.exec(styleOf(element))?.[1]?.toLowerCase();
  // A name that is dropped and counted (see `elementKinds`).
  if (kind === 'comment') rename(element, 'comment');
  else if (kind === undefined) element.childNodes = [];
  else element.childNodes = element.childNodes.filter((node) => !isElement(node) || node.tagName !== 'hr');
}

/** The arrow after a note that leads back to where it belongs. */
function isReturn(element: HtmlElement): boolean {
  return (
    element.tagName === 'a' &&
    (attributeOf(element, 'href') ?? '').startsWith('#') &&
    /^\s*[↑↩⏎^]\uFE0E?\s*$/u.test(textWithin(element).slice(0, 10))
  );
}

/** Pages load their pictures late: till then a dot stands in `src`, and the address elsewhere. */
const lateAddresses = ['data-src', 'data-lazy-src', 'data-original', 'data-srcset', 'srcset'] as const;
/** In characters of a `data:` address; shorter ones are dots. */
const shortestPicture = 400;

function restorePicture(element: HtmlElement): void {
  const source = attributeOf(element, 'src') ?? '';
  const isDot = /^data:/iu.test(source) && source.length < shortestPicture;
  const late = lateAddresses.map((name) => attributeOf(element, name)?.trim() ?? '').find((value) => value !== '');
  if ((source === '' || isDot) && late !== undefined) {
    const address = /^\S+/u.exec(late)?.[0].replace(/,$/u, '') ?? '';
    element.attrs = [...element.attrs.filter(({ name }) => name !== 'src'), { name: 'src', value: address }];
  } else if ((isDot && !/^data:image\/svg/iu.test(source)) || (isTiny(element, 'width') && isTiny(element, 'height'))) {
    // Lines, and what counts who has read: nothing that a reader would miss.
    rename(element, 'param');
  }
}

function isTiny(element: HtmlElement, name: 'width' | 'height'): boolean {
  return /^\s*[0-2](?:px)?\s*$/u.test(attributeOf(element, name) ?? '');
}

function isScript(element: HtmlElement): boolean {
  return scriptOf(element) !== undefined && element.childNodes.length > 0;
}

function scriptOf(element: HtmlElement): 'super' | 'sub' | undefined {
  if (element.tagName === 'sup') return 'super';
  if (element.tagName === 'sub') return 'sub';
  if (element.tagName !== 'span') return undefined;
  const place = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/iu.exec(styleOf(element))?.[1];
  return place === undefined ? undefined : place.toLowerCase() === 'sub' ? 'sub' : 'super';
}

const digits = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const;

/** The 2 of m² and CO₂ would be an ordinary one without its place. */
function raiseDigits(element: HtmlElement): void {
  const place = scriptOf(element);
  const [node, ...others] = element.childNodes;
  if (place === undefined || node === undefined || others.length > 0 || !isText(node)) return;
  if (!/^\d{1,3}$/u.test(node.value)) return;
  node.value = node.value.replaceAll(/\d/gu, (digit) => digits[place].charAt(Number(digit)));
}

function rename(element: HtmlElement, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}
