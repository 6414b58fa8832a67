import type { Node } from '@tiptap/pm/model';
import type { TrackedChange } from './TrackedChange';

/** Children of a node in the original and what stands in their place in the document: none, one or several each. */
export interface Segment {
  readonly originalFrom: number;
  readonly originalTo: number;
  readonly from: number;
  readonly to: number;
  readonly originalNodes: readonly Node[];
  readonly nodes: readonly Node[];
  readonly changes: readonly TrackedChange[];
}

/**
 * The children of two nodes that stand for each other, cut wherever both are between two children at the same place.
 * Only what has changes in it is given. `originalStart` and `start` are where the content of each begins.
 */
export function segmentsOf(
  original: Node,
  originalStart: number,
  document: Node,
  start: number,
  changes: readonly TrackedChange[],
): readonly Segment[] {
  const others = new Set(boundariesOf(document, start));
  const cuts = cutsOf(boundariesOf(original, originalStart), others, changes, start - originalStart);
  const segments: Segment[] = [];
  let [index, oldChild, newChild] = [0, 0, 0];
  for (const [at, cut] of cuts.entries()) {
    const next = cuts[at + 1];
    if (next === undefined) break;
    const [oldNodes, nodes]: [Node[], Node[]] = [[], []];
    for (let size = next[0] - cut[0]; size > 0; oldChild++) {
      const child = original.child(oldChild);
      oldNodes.push(child);
      size -= child.nodeSize;
    }
    for (let size = next[1] - cut[1]; size > 0; newChild++) {
      const child = document.child(newChild);
      nodes.push(child);
      size -= child.nodeSize;
    }
    const inside: TrackedChange[] = [];
    for (let change = changes[index]; change !== undefined; change = changes[++index]) {
      if (change.originalTo > next[0] || change.to > next[1]) break;
      inside.push(change);
    }
    if (inside.length > 0) {
      segments.push({
        originalFrom: cut[0],
        originalTo: next[0],
        from: cut[1],
        to: next[1],
        originalNodes: oldNodes,
        nodes,
        changes: inside,
      });
    }
  }
  return segments;
}

function boundariesOf(parent: Node, start: number): readonly number[] {
  const boundaries = [start];
  let at = start;
  for (const child of parent.children) boundaries.push((at += child.nodeSize));
  return boundaries;
}

/** Pairs of places, one in each text, that stand between two children in both. Up to the first change they are `ahead` apart. */
function cutsOf(
  boundaries: readonly number[],
  others: ReadonlySet<number>,
  changes: readonly TrackedChange[],
  ahead: number,
): readonly (readonly [number, number])[] {
  const cuts: (readonly [number, number])[] = [];
  const add = (original: number, other: number): void => {
    const last = cuts.at(-1);
    const isNew = last === undefined || last[0] !== original || last[1] !== other;
    if (isNew && others.has(other)) cuts.push([original, other]);
  };
  let index = 0;
  let offset = ahead;
  for (const boundary of boundaries) {
    for (let change = changes[index]; change !== undefined && change.originalTo < boundary; change = changes[++index]) {
      offset = change.to - change.originalTo;
    }
    let isTouched = false;
    for (let at = index; ; at++) {
      const change = changes[at];
      if (change === undefined || change.originalFrom > boundary) break;
      isTouched = true;
      if (change.originalFrom === boundary) add(boundary, change.from);
      if (change.originalTo === boundary) add(boundary, change.to);
    }
    if (!isTouched) add(boundary, boundary + offset);
  }
  return cuts;
}
