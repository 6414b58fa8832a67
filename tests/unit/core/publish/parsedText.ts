import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Every element of an HTML text, as a parser that follows the standard sees it. */
export function elementsOf(html: string): readonly HtmlElement[] {
  const visit = (node: HtmlNode): readonly HtmlElement[] =>
    'tagName' in node ? [node, ...node.childNodes.flatMap(visit)] : [];
  return parseFragment(html).childNodes.flatMap(visit);
}

/** The text that a reader meets, as a parser that follows the standard sees it. */
export function textOfHtml(html: string): string {
  const visit = (node: HtmlNode): string => {
    if ('value' in node) return node.value;
    return 'tagName' in node ? node.childNodes.map(visit).join('') : '';
  };
  return parseFragment(html).childNodes.map(visit).join('');
}
