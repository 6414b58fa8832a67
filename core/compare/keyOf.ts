import type { MarkJson } from '../document/documentJson';
import type { NodeJson } from './ComparedRow';

/**
 * A text that two nodes share exactly when they say the same in the same form: how text is cut into nodes, the order
 * of marks and attributes, and whether nothing is written as nothing or as an empty list are left aside.
 */
export function keyOf(node: NodeJson): string {
  let key = JSON.stringify([node.type, sortedEntries(node.attrs)]);
  let marksBefore: string | undefined;
  for (const child of node.content ?? []) {
    if (child.text === undefined && child.type !== 'hardBreak') {
      key += keyOf(child);
      continue;
    }
    const marks = keyOfMarks(child.marks ?? []);
    if (marks !== marksBefore) key += `\u0001${marks}\u0002`;
    marksBefore = marks;
    key += child.text ?? '\n';
  }
  return `${key}\u0003`;
}

/** The same of a set of marks. */
export function keyOfMarks(marks: readonly MarkJson[]): string {
  if (marks.length === 0) return '';
  return marks
    .map((mark) => JSON.stringify([mark.type, sortedEntries('attrs' in mark ? mark.attrs : {})]))
    .toSorted()
    .join();
}

function sortedEntries(attributes: NodeJson['attrs'] = {}): readonly (readonly [string, unknown])[] {
  return Object.entries(attributes).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
