import type { Node } from '@tiptap/pm/model';
import type { Mapping } from '@tiptap/pm/transform';

/** A change of a document: what a transaction tells of itself. */
export interface DocumentChange {
  readonly before: Node;
  readonly doc: Node;
  readonly mapping: Mapping;
}

/** Positions of a part of a document. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** From so many steps on, what stands between the first and the last of the changed places counts as changed. */
const manySteps = 100;

/** What a change has touched, counted before it; undefined where no position has moved. */
export function touchedBefore({ maps }: Mapping): Part | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const map of maps.toReversed()) {
    if (from <= to) {
      const back = map.invert();
      [from, to] = [back.map(from, -1), back.map(to, 1)];
    }
    map.forEach((start, end) => {
      [from, to] = [Math.min(from, start), Math.max(to, end)];
    });
  }
  return from <= to ? { from, to } : undefined;
}

/** The parts of the document after a change that it has put in, in order; none of them touch. */
export function insertedParts({ maps }: Mapping): readonly Part[] {
  let parts: Part[] = [];
  for (const map of maps) {
    parts = parts.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
    map.forEach((_start, _end, from, to) => parts.push({ from, to }));
    if (parts.length > manySteps) parts = [wholeOf(parts)];
  }
  const merged: Part[] = [];
  for (const part of parts.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || part.from > last.to) merged.push(part);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
  }
  return merged;
}

function wholeOf(parts: readonly Part[]): Part {
  return {
    from: parts.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: parts.reduce((most, { to }) => Math.max(most, to), 0),
  };
}
