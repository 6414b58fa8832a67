import type { MarkJson } from '../document/documentJson';
import type { InlineRun } from './ComparedRow';
import { keyOfMarks } from './keyOf';

/** A mark that was set, taken off, or (a link) given another address. */
export interface MarkChange {
  readonly type: MarkJson['type'];
  readonly before: MarkJson | null;
  readonly after: MarkJson | null;
}

/** What is different in the marks of text that both versions have; nothing for text that only one of them has. */
export function markChanges({ before, after }: InlineRun): readonly MarkChange[] {
  if (before === null || after === null) return [];
  const types = new Set([...before, ...after].map(({ type }) => type));
  return [...types]
    .map((type) => ({ type, before: markOf(before, type), after: markOf(after, type) }))
    .filter((change) => keyOf(change.before) !== keyOf(change.after));
}

function markOf(marks: readonly MarkJson[], type: MarkJson['type']): MarkJson | null {
  return marks.find((mark) => mark.type === type) ?? null;
}

function keyOf(mark: MarkJson | null): string {
  return mark === null ? '' : keyOfMarks([mark]);
}
