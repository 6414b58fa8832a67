import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { AddMarkStep, AttrStep, RemoveMarkStep } from '@tiptap/pm/transform';

/** A place in the document before a step, and how much stands there after it. */
export interface ReplacedRange {
  readonly from: number;
  readonly to: number;
  readonly newLength: number;
}

/**
 * What a step replaces, the last first, so that the places before it stay where they are. Steps of marks and attributes
 * move nothing and yet change what stands there.
 */
export function rangesOfStep(step: Step, before: Node): readonly ReplacedRange[] {
  const ranges: ReplacedRange[] = [];
  step.getMap().forEach((from, to, newFrom, newTo) => ranges.unshift({ from, to, newLength: newTo - newFrom }));
  if (ranges.length > 0) return ranges;
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [same(step.from, step.to)];
  if (step instanceof AttrStep) return [same(step.pos, step.pos + 1)];
  // A step of another kind: whatever it did lies within the document.
  const after = step.apply(before).doc;
  return after === null || after.eq(before) ? [] : [same(0, before.content.size)];
}

function same(from: number, to: number): ReplacedRange {
  return { from, to, newLength: to - from };
}
