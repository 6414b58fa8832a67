import type { Node } from '@tiptap/pm/model';
import type { Problem } from '../base/Problem';
import { placeOf } from '../base/problemsOfZod';
import type { ChangeJson } from './reviewJson';

/**
 * What is wrong with changes between two texts: they stand in order, within both, with the same between them as far as
 * lengths tell, and their spans are as long as they are. Undefined where nothing is.
 */
export function problemOfChanges(original: Node, document: Node, changes: readonly ChangeJson[]): Problem | undefined {
  let originalEnd = 0;
  let end = 0;
  for (const [index, change] of changes.entries()) {
    const { originalFrom, originalTo, from, to, deleted, inserted } = change;
    const isRight =
      originalFrom - originalEnd === from - end &&
      from >= end &&
      originalTo >= originalFrom &&
      to >= from &&
      (originalTo > originalFrom || to > from) &&
      lengthOf(deleted) === originalTo - originalFrom &&
      lengthOf(inserted) === to - from;
    if (!isRight) return misfit(index, change);
    originalEnd = originalTo;
    end = to;
  }
  return original.content.size - originalEnd === document.content.size - end && end <= document.content.size
    ? undefined
    : misfit(changes.length, {});
}

function misfit(index: number, found: object): Problem {
  const place = placeOf(['review', 'suggestions', 'changes', index]);
  return { place, code: 'wrong-value', facts: { expected: '', found: JSON.stringify(found).slice(0, 60) } };
}

function lengthOf(spans: ChangeJson['deleted']): number {
  return spans.reduce((sum, { length }) => sum + length, 0);
}
