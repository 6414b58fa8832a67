import type { Node } from '@tiptap/pm/model';
import type { Part } from './changedParts';
import { flatTextOf } from './flatText';

/** A part of a document without the white space and the borders of blocks at its ends; undefined where no text is left. */
export function rangeOfWords(doc: Node, { from, to }: Part): Part | undefined {
  const flat = flatTextOf(doc, from, to);
  const start = flat.text.length - flat.text.trimStart().length;
  const end = flat.text.trimEnd().length;
  if (start >= end) return undefined;
  return { from: flat.positionOf(start), to: flat.positionOf(end - 1) + 1 };
}
