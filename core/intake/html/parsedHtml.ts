import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of parsed HTML: element, text, comment or doctype. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of parsed HTML. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** Anything that has child nodes. */
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Whether the node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Whether the node is text. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** Whether nothing stands there: white space between elements, or a comment. */
export function isBlank(node: HtmlNode): boolean {
  return !isElement(node) && (!isText(node) || /^[\t\n\f\r ]*$/u.test(node.value));
}

/** The value of an attribute, or null where it is not set. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Longer than any that a program writes: patterns are not tried on what is longer. */
const longestStyle = 4000;

/** The `style` of an element, its first 4,000 characters; empty where it has none. */
export function styleOf(element: HtmlElement): string {
  return (attributeOf(element, 'style') ?? '').slice(0, longestStyle);
}

/** Whether the element has this class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/[\t\n\f\r ]+/u).includes(name);
}

/** Every element within, in the order of the document, for trees of any depth. */
export function elementsWithin(parent: HtmlParent): readonly HtmlElement[] {
  return nodesWithin(parent).filter(isElement);
}

/** Whether an element within is as asked; it looks no further than to the first that is. */
export function hasElementWithin(parent: HtmlParent, isWanted: (element: HtmlElement) => boolean): boolean {
  const waiting = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) return true;
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return false;
}

/** Whether elements stand within one another, more of them than this. */
export function isDeeper(parent: HtmlParent, levels: number): boolean {
  let level: readonly HtmlNode[] = parent.childNodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return false;
}

/** All text within, as it stands, for trees of any depth. */
export function textWithin(parent: HtmlParent): string {
  return nodesWithin(parent)
    .filter(isText)
    .map(({ value }) => value)
    .join('');
}

/**
 * Every node within, in the order of the document; of elements that are not entered, nothing. Without recursion: hostile
 * HTML is deeper than the stack.
 */
export function nodesWithin(
  parent: HtmlParent,
  isEntered: (element: HtmlElement) => boolean = () => true,
): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  const waiting = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    if (isElement(node) && isEntered(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return nodes;
}
