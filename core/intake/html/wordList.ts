import type { ListItemJson } from '../../document/documentJson';
import type { HtmlElement, HtmlNode } from './parsedHtml';
import { attributeOf, elementsWithin, hasClass, isBlank, isElement, styleOf, textWithin } from './parsedHtml';

/*
 * Word writes its lists as paragraphs: `<p class=MsoListParagraph style="mso-list:l0 level2 lfo1">`, with the sign or
 * number of the item in a `<span style="mso-list:Ignore">`. Word for the web writes each item as a list of its own:
 * `<div class=ListContainerWrapper><ul><li data-aria-level=2>`.
 */

/** An item as Word writes it: how deep it is, from 1, and whether it is numbered. */
export interface WordListItem {
  readonly element: HtmlElement;
  readonly level: number;
  readonly isOrdered: boolean;
}

/** Deeper than anybody writes. */
const deepest = 9;

/** The items of a list that a node holds in Word's HTML; none for any other node. */
export function wordListItemsOf(node: HtmlNode): readonly WordListItem[] {
  if (!isElement(node) || node.tagName !== 'div') {
    const item = wordListItemOf(node);
    return item === undefined ? [] : [item];
  }
  if (!hasClass(node, 'ListContainerWrapper')) return [];
  return node.childNodes.filter(isElement).flatMap(({ tagName, childNodes }) =>
    childNodes.filter(isElement).flatMap((element) => {
      const level = Number(attributeOf(element, 'data-aria-level') ?? 0);
      return element.tagName === 'li' && level >= 1
        ? [{ element, level: Math.min(Math.trunc(level), deepest), isOrdered: tagName === 'ol' }]
        : [];
    }),
  );
}

function wordListItemOf(node: HtmlNode): WordListItem | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined;
  const style = styleOf(node);
  const level = /mso-list\s*:\s*\S+\s+level(?<level>\d{1,2})/iu.exec(style)?.groups?.['level'];
  if (
    level === undefined &&
    !['', 'CxSpFirst', 'CxSpMiddle', 'CxSpLast'].some((end) => hasClass(node, `MsoListParagraph${end}`))
  ) {
    return undefined;
  }
  const sign = elementsWithin(node).find(isWordListSign);
  if (sign === undefined) return undefined;
  return {
    element: node,
    level: Math.min(Math.max(Number(level ?? 1), 1), deepest),
    isOrdered: /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/iu.test(textWithin(sign)),
  };
}

/** Whether an element holds nothing but the sign or number that Word puts before an item. */
export function isWordListSign(element: HtmlElement): boolean {
  return /mso-list\s*:\s*ignore/iu.test(styleOf(element));
}

/** The items that stand side by side from a place on, white space between them aside, and where they end. */
export function wordListFrom(
  nodes: readonly HtmlNode[],
  start: number,
): { readonly items: readonly WordListItem[]; readonly end: number } {
  const items: WordListItem[] = [];
  let end = start;
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index];
    if (node === undefined || isBlank(node)) continue;
    const found = wordListItemsOf(node);
    if (found.length === 0) break;
    for (const item of found) items.push(item);
    end = index + 1;
  }
  return { items, end };
}

type List = Extract<ListItemJson['content'][number], { readonly content: ListItemJson[] }>;

/** Lists of items, deeper ones within those before them. `contentOf` gives what an item holds; it begins with a paragraph. */
export function nestedLists(
  items: readonly WordListItem[],
  contentOf: (item: WordListItem) => ListItemJson['content'],
): readonly List[] {
  const roots: List[] = [];
  const open: { readonly level: number; readonly isOrdered: boolean; readonly list: List }[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const same = open.at(-1);
    if (same?.level === item.level && same.isOrdered !== item.isOrdered) open.pop();
    let present = open.at(-1);
    if (present?.level !== item.level) {
      const list: List = item.isOrdered
        ? { type: 'orderedList', attrs: { start: 1 }, content: [] }
        : { type: 'bulletList', content: [] };
      const parent = present?.list.content.at(-1);
      if (parent === undefined) roots.push(list);
      else parent.content.push(list);
      present = { level: item.level, isOrdered: item.isOrdered, list };
      open.push(present);
    }
    present.list.content.push({ type: 'listItem', content: contentOf(item) });
  }
  return roots;
}
