import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFragment } from 'parse5';
import { attributeOf } from '../attributeOf';

/** Elements within a line: words on both sides of them may be one. */
const inline: ReadonlySet<string> = new Set(['a', 'strong', 'em', 'b', 'i', 's', 'code']);

/** The text of each paragraph of HTML in reading order, the words of photos each by themselves where they stand. */
export function segmentsOf(html: string): readonly string[] {
  const segments: string[] = [''];
  // A list of what is to be visited, since a file may be deeper than calls go; null ends a paragraph.
  const waiting: (DefaultTreeAdapterTypes.ChildNode | null)[] = parseFragment(html).childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === null) segments.push('');
    else if ('value' in node) segments[segments.length - 1] += node.value;
    else if ('tagName' in node) {
      if (node.tagName === 'br') segments[segments.length - 1] += '\n';
      else if (node.tagName === 'img')
        segments.push(attributeOf(node, 'alt') ?? '', attributeOf(node, 'title') ?? '', '');
      else if (inline.has(node.tagName)) waiting.push(...node.childNodes.toReversed());
      else waiting.push(null, ...node.childNodes.toReversed(), null);
    }
  }
  return segments.filter((segment) => segment.trim() !== '');
}
