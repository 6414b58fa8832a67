import { placeOf } from '../../base/problemsOfZod';
import type { DocumentJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import { textOf } from '../../text/textOf';
import type { TextNode } from '../../text/textOf';
import { attributeOf } from './attributeOf';
import type { PageElement } from './FoundInPage';
import { wordsOf } from './wordsOf';

/** A node as far as links are concerned. */
interface LinkingNode extends TextNode {
  readonly attrs?: object | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: object }[] | undefined;
  readonly content?: readonly LinkingNode[] | undefined;
}

/**
 * Which block of the article each link, photo and heading of its page is: the first link to an address in the page is the
 * first one to it in the article, and so on. `imageOf` tells which photo of the article a file of the page is.
 */
export function placesInArticle(
  elements: readonly PageElement[],
  document: DocumentJson,
  imageOf: (address: string) => string | undefined,
): ReadonlyMap<PageElement, string> {
  const waiting = new Map<string, string[]>();
  const expect = (key: string, place: string): void => {
    const places = waiting.get(key);
    if (places === undefined) waiting.set(key, [place]);
    else places.push(place);
  };
  for (const { figure, place } of figuresOf(document)) expect(`photo ${figure.attrs.image}`, place);
  for (const [index, block] of document.content.entries()) {
    const place = placeOf(['document', 'content', index]);
    for (const address of linksOf(block)) expect(`link ${address}`, place);
    for (const words of headingsOf(block)) expect(`heading ${words}`, place);
  }
  const places = new Map<PageElement, string>();
  for (const element of elements) {
    const key = keyOf(element, imageOf);
    const place = key === undefined ? undefined : waiting.get(key)?.shift();
    if (place === undefined) continue;
    places.set(element, place);
    // What is wrong with a file that a picture offers is wrong with its photo.
    const { parentNode } = element;
    if (parentNode === null || !('tagName' in parentNode) || parentNode.tagName !== 'picture') continue;
    for (const node of parentNode.childNodes) if ('tagName' in node) places.set(node, place);
  }
  return places;
}

function keyOf(element: PageElement, imageOf: (address: string) => string | undefined): string | undefined {
  const { tagName } = element;
  if (tagName === 'a') return `link ${attributeOf(element, 'href') ?? ''}`;
  if (tagName === 'img') {
    const image = imageOf(attributeOf(element, 'src') ?? '');
    return image === undefined ? undefined : `photo ${image}`;
  }
  return /^h[1-6]$/u.test(tagName) ? `heading ${wordsOf(element)}` : undefined;
}

/** The addresses in a block, one for each link that it becomes. */
export function linksOf(node: LinkingNode): readonly string[] {
  const own: unknown = node.attrs === undefined ? undefined : Reflect.get(node.attrs, 'href');
  const within: string[] = typeof own === 'string' ? [own] : [];
  let open: unknown;
  for (const child of node.content ?? []) {
    const mark = child.marks?.find(({ type }) => type === 'link');
    const address: unknown = mark?.attrs === undefined ? undefined : Reflect.get(mark.attrs, 'href');
    // A link goes on over what is bold or italic in it.
    if (typeof address === 'string' && address !== open) within.push(address);
    open = address;
    within.push(...linksOf(child));
  }
  return within;
}

function headingsOf(node: LinkingNode): readonly string[] {
  const words = textOf(node).replace(/\s+/gu, ' ').trim();
  if (['headline', 'subhead', 'factBoxTitle'].includes(node.type)) return [words];
  return node.type === 'factBox' ? (node.content ?? []).flatMap(headingsOf) : [];
}
