import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';

/** What is in the file of a page and on none. */
const unseen: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript']);

/** All text that a page can show, in the order of its file; a piece for each stretch of it. */
export function printedText(html: string): readonly string[] {
  const pieces: string[] = [];
  // A list of what is to be visited, since a page may be deeper than calls go.
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = parse(html).childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) pieces.push(node.value);
    else if ('tagName' in node && !unseen.has(node.tagName)) waiting.push(...node.childNodes.toReversed());
  }
  return pieces;
}
