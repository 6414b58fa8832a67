import type { Node } from '@tiptap/pm/model';
import type { ChangeJson } from '../reviewJson';

/** Who changed something, and when. Null: nobody proposes it; it is changed for good. */
export interface Authorship {
  readonly by: string | null;
  readonly at: string;
}

/** So much of a changed place, and who changed it. */
export interface TrackedSpan extends Authorship {
  readonly length: number;
}

/** A place in the original, and what stands there in the document. Positions are ProseMirror's. */
export interface TrackedChange {
  readonly originalFrom: number;
  readonly originalTo: number;
  readonly from: number;
  readonly to: number;
  /** Who took away what stood there. */
  readonly deleted: readonly TrackedSpan[];
  /** Who put there what stands there now. */
  readonly inserted: readonly TrackedSpan[];
}

/**
 * What is proposed: the text without it, the text with it, and every place where they differ, in order and without
 * overlap. Between those places the two are the same.
 */
export interface Suggestions {
  readonly original: Node;
  readonly document: Node;
  readonly changes: readonly TrackedChange[];
}

/** Changes as they are saved. Throws where one was made by nobody: that is not proposed but done. */
export function changesJsonOf(changes: readonly TrackedChange[]): ChangeJson[] {
  return changes.map((change) => ({
    ...change,
    deleted: spansJson(change.deleted),
    inserted: spansJson(change.inserted),
  }));
}

function spansJson(spans: readonly TrackedSpan[]): ChangeJson['deleted'] {
  return spans.map(({ length, by, at }) => {
    if (by === null) throw new Error('A change that nobody proposes was to be saved as proposed');
    return { length, by, at };
  });
}

/** Spans one after the other; those of one person become one, with the later time. */
export function joinedSpans(spans: readonly TrackedSpan[]): readonly TrackedSpan[] {
  const joined: TrackedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.length === 0) continue;
    if (last?.by === span.by) {
      joined[joined.length - 1] = {
        by: span.by,
        at: last.at > span.at ? last.at : span.at,
        length: last.length + span.length,
      };
    } else joined.push({ length: span.length, by: span.by, at: span.at });
  }
  return joined;
}

/** The spans of a part, counted from the start of the whole. */
export function spansBetween(spans: readonly TrackedSpan[], from: number, to: number): readonly TrackedSpan[] {
  let start = 0;
  const part: TrackedSpan[] = [];
  for (const span of spans) {
    const end = start + span.length;
    const length = Math.min(end, to) - Math.max(start, from);
    if (length > 0) part.push({ ...span, length });
    start = end;
  }
  return part;
}

/** How long spans are together. */
export function lengthOfSpans(spans: readonly TrackedSpan[]): number {
  return spans.reduce((sum, { length }) => sum + length, 0);
}
