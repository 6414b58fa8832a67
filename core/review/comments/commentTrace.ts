import type { Node } from '@tiptap/pm/model';
import type { Part } from './changedParts';
import { flatTextOf } from './flatText';

/**
 * What stood at the place of a comment before something of it was deleted: by this it is found again when that comes
 * back. It lives as long as the window; the file keeps the quote alone.
 */
export interface CommentTrace {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly position: number;
  /** The photo, rule or other block that it was about; null where it was about text. */
  readonly node: Node | null;
}

/** How many characters on each side tell one place from others with the same words. */
const contextLength = 64;

/** The trace of a comment at a place of a document. */
export function traceOf(doc: Node, { from, to }: Part): CommentTrace {
  const around = flatTextOf(doc, Math.max(0, from - contextLength), Math.min(doc.content.size, to + contextLength));
  const [start, end] = [around.indexOf(from), around.indexOf(to)];
  return {
    text: flatTextOf(doc, from, to).text,
    before: around.text.slice(0, start),
    after: around.text.slice(end),
    position: from,
    node: nodeAt(doc, { from, to }),
  };
}

/** The block or other node that a place is exactly about; null for text. */
export function nodeAt(doc: Node, { from, to }: Part): Node | null {
  const { nodeAfter } = doc.resolve(from);
  return nodeAfter !== null && !nodeAfter.isText && from + nodeAfter.nodeSize === to ? nodeAfter : null;
}
