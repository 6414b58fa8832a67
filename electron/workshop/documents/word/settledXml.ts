import type { Document, Element, Node } from '@xmldom/xmldom';
import { XMLSerializer } from '@xmldom/xmldom';
import { parsedXml } from './parsedXml';

/** What becomes of what is tracked: `with`: as it is proposed, `without`: as it was. */
export type SettledText = 'with' | 'without';

/** The elements within an element by a name, in order, as they are now. */
export function elementsNamed(within: Document | Element, name: string): readonly Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** Whether anything is tracked in a part of a Word document. */
export function hasRevisions(xml: string): boolean {
  return /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)[ />]/u.test(xml);
}

/**
 * The main part of a Word document with everything settled that is tracked in it (ECMA-376 section 17.13.5): runs and
 * rows that come or go, paragraphs that part or join, looks and styles. What is tracked of the form of tables and
 * sections is left as it is.
 */
export function settledXml(xml: string, settled: SettledText): string {
  const copy = parsedXml(xml);
  const [gone, kept] =
    settled === 'with'
      ? ([
          ['w:del', 'w:moveFrom'],
          ['w:ins', 'w:moveTo'],
        ] as const)
      : ([
          ['w:ins', 'w:moveTo'],
          ['w:del', 'w:moveFrom'],
        ] as const);
  for (const name of gone) for (const element of elementsNamed(copy, name)) settleGone(element);
  for (const name of kept) for (const element of elementsNamed(copy, name)) unwrap(element);
  for (const name of ['w:rPrChange', 'w:pPrChange']) {
    for (const element of elementsNamed(copy, name)) settleLook(element, settled);
  }
  for (const element of elementsNamed(copy, 'w:delText')) renameText(element);
  return new XMLSerializer().serializeToString(copy);
}

function settleGone(element: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  if (parent.nodeName === 'w:trPr') {
    remove(parent.parentNode);
    return;
  }
  remove(element);
  // The end of a paragraph goes: what is in it begins the next.
  if (parent.nodeName === 'w:rPr' && parent.parentNode?.nodeName === 'w:pPr') joinNext(parent.parentNode.parentNode);
}

function joinNext(paragraph: Node | null): void {
  if (paragraph === null) return;
  let next = paragraph.nextSibling;
  while (
    next !== null &&
    next.nodeName !== 'w:p' &&
    (next.nodeName === '#text' || /^w:(?:bookmark|comment|proof|perm)/u.test(next.nodeName))
  )
    next = next.nextSibling;
  const content = Array.from(paragraph.childNodes).filter(({ nodeName }) => nodeName !== 'w:pPr');
  if (next?.nodeName !== 'w:p') {
    if (content.every(({ textContent }) => textContent === '')) remove(paragraph);
    return;
  }
  const first = Array.from(next.childNodes).find(({ nodeName }) => nodeName !== 'w:pPr') ?? null;
  for (const node of content) next.insertBefore(node, first);
  remove(paragraph);
}

function unwrap(element: Element): void {
  const parent = element.parentNode;
  for (const child of Array.from(element.childNodes)) parent?.insertBefore(child, element);
  remove(element);
}

/** A change of look holds the look that was: it takes the place of the one around it, or goes. */
function settleLook(element: Element, settled: SettledText): void {
  const around = element.parentNode;
  const before = Array.from(element.childNodes).find(({ nodeName }) => nodeName === around?.nodeName);
  if (settled === 'without' && around !== null) {
    const isOfParagraph = around.nodeName === 'w:pPr';
    for (const child of Array.from(around.childNodes)) {
      // What is tracked of a paragraph's end is no part of its look.
      if (child !== element && !(isOfParagraph && child.nodeName === 'w:rPr')) remove(child);
    }
    for (const child of Array.from(before?.childNodes ?? [])) around.insertBefore(child, around.firstChild);
  }
  remove(element);
}

function renameText(element: Element): void {
  const text = element.ownerDocument?.createElementNS(element.namespaceURI, 'w:t');
  if (text === undefined) return;
  text.setAttribute('xml:space', 'preserve');
  text.textContent = element.textContent;
  element.parentNode?.replaceChild(text, element);
}

function remove(node: Node | null): void {
  node?.parentNode?.removeChild(node);
}
