import type { Node } from '@tiptap/pm/model';
import type { Part } from './changedParts';
import type { CommentTrace } from './commentTrace';
import type { FlatText } from './flatText';
import { flatTextOf } from './flatText';

/** A part that was put into a document, and the text of it and around it. */
export interface InsertedText extends Part {
  readonly around: FlatText;
  readonly text: string;
}

/** How much of what is around new text is looked at, to tell places with the same words apart. */
const contextSize = 80;
/** So many characters are hardly the same by chance. */
const tellingLength = 8;
/** The same words more often than this in new text are no place to find. */
const mostOccurrences = 500;

/** The text of parts that were put into a document. */
export function insertedTexts(doc: Node, parts: readonly Part[]): readonly InsertedText[] {
  return parts.map(({ from, to }) => ({
    from,
    to,
    around: flatTextOf(doc, Math.max(0, from - contextSize), Math.min(doc.content.size, to + contextSize)),
    text: flatTextOf(doc, from, to).text.trim(),
  }));
}

/**
 * Where in what was put into a document the text or block of a trace stands, or is whole again by it: the place whose
 * surroundings are most like those before, then the nearest. Undefined where it is not there, and where some letters
 * are the same with nothing around them that says that they are the same ones.
 */
export function findPlace(doc: Node, inserted: readonly InsertedText[], trace: CommentTrace): Part | undefined {
  return trace.node === null ? placeOfText(inserted, trace) : placeOfNode(doc, inserted, trace.node);
}

/**
 * Where the text of a trace stands around what is left of it, now that something was put in at its ends. Undefined
 * where it is not all there.
 */
export function findGrown(doc: Node, part: Part, trace: CommentTrace): Part | undefined {
  const reach = trace.text.length + contextSize;
  const start = Math.max(0, part.from - reach);
  const around = flatTextOf(doc, start, Math.min(doc.content.size, part.to + reach));
  const first = around.indexOf(part.to) - trace.text.length;
  for (const index of occurrencesOf(trace.text, around.text, Math.max(0, first))) {
    const place = placeAt(around, index, trace.text.length);
    if (place.from > part.from) return undefined;
    if (place.to >= part.to) return place;
  }
  return undefined;
}

function placeOfText(
  inserted: readonly InsertedText[],
  { text, before, after, position }: CommentTrace,
): Part | undefined {
  if (text === '') return undefined;
  let best: { readonly place: Part; readonly score: number } | undefined;
  for (const { from, to, around, text: all } of inserted) {
    const isAll = all === text.trim();
    for (const index of occurrencesOf(text, around.text, Math.max(0, around.indexOf(from) - text.length))) {
      const place = placeAt(around, index, text.length);
      if (place.to <= from) continue;
      if (place.from >= to) break;
      const score =
        sameAtEnd(around.text.slice(Math.max(0, index - contextSize), index), before) +
        sameAtStart(around.text.slice(index + text.length, index + text.length + contextSize), after);
      const isWithin = place.from >= from && place.to <= to;
      const isTelling = isWithin
        ? isAll || text.length + score >= tellingLength || isBlock(around.text, index, text, { before, after })
        : score >= tellingLength;
      if (!isTelling) continue;
      const isNearer = (): boolean =>
        best !== undefined && Math.abs(place.from - position) < Math.abs(best.place.from - position);
      if (best === undefined || score > best.score || (score === best.score && isNearer())) best = { place, score };
    }
  }
  return best?.place;
}

/** A photo is the same photo when it has been turned or its words have changed; others are the same when they are equal. */
function placeOfNode(doc: Node, inserted: readonly Part[], node: Node): Part | undefined {
  let best: { readonly place: Part; readonly score: number } | undefined;
  for (const { from, to } of inserted) {
    doc.nodesBetween(from, to, (found, start) => {
      const place = { from: start, to: start + found.nodeSize };
      if (place.from < from || place.to > to || found.type !== node.type) return;
      const isSamePhoto = node.attrs['image'] !== undefined && found.attrs['image'] === node.attrs['image'];
      const score = found === node ? 3 : found.eq(node) ? 2 : isSamePhoto ? 1 : 0;
      if (score > (best?.score ?? 0)) best = { place, score };
    });
  }
  return best?.place;
}

function placeAt(flat: FlatText, index: number, length: number): Part {
  return { from: flat.positionOf(index), to: flat.positionOf(index + length - 1) + 1 };
}

function occurrencesOf(text: string, within: string, start: number): readonly number[] {
  const found: number[] = [];
  let index = within.indexOf(text, start);
  while (index !== -1 && found.length < mostOccurrences) {
    found.push(index);
    index = within.indexOf(text, index + 1);
  }
  return found;
}

/** Whether the text was a block by itself and is one again. */
function isBlock(
  within: string,
  index: number,
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  const signs = [before.at(-1), after[0], within[index - 1], within[index + text.length]];
  return signs.every((sign) => sign === undefined || sign === '\n');
}

function sameAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function sameAtEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
