import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf } from './attributeOf';
import type { PageElement } from './FoundInPage';

/** What a screen reader says of an element: its label, else its text with the alternative texts of pictures; trimmed. */
export function wordsOf(element: PageElement): string {
  const label = (attributeOf(element, 'aria-label') ?? '').trim();
  if (label !== '') return label;
  const words: string[] = [];
  // A list of what is to be visited, since a stranger's page may be deeper than calls go.
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = element.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) words.push(node.value);
    else if ('tagName' in node) {
      if (node.tagName === 'img') words.push(attributeOf(node, 'alt') ?? '');
      else waiting.push(...node.childNodes.toReversed());
    }
  }
  return words.join('').replace(/\s+/gu, ' ').trim();
}
