import type { Node } from '@tiptap/pm/model';
import { problemOfChanges } from '../problemOfChanges';
import type { ChangeJson } from '../reviewJson';
import { leastChanges } from './leastChanges';
import type { Suggestions, TrackedChange } from './TrackedChange';
import { lengthOfSpans } from './TrackedChange';

/**
 * What is proposed, from what was saved. Where the changes do not fit the two texts, since another program has written
 * one of them, they are found anew by comparing the texts: nothing is lost but who proposed what, and they all become
 * those of whoever proposed most, or of `unknown`.
 */
export function suggestionsIn(
  original: Node,
  document: Node,
  changes: readonly ChangeJson[],
  unknown: string,
  now: string,
): Suggestions {
  if (problemOfChanges(original, document, changes) === undefined) return { original, document, changes };
  const by = busiestIn(changes) ?? unknown;
  const whole: TrackedChange = {
    originalFrom: 0,
    originalTo: original.content.size,
    from: 0,
    to: document.content.size,
    deleted: [{ length: original.content.size, by, at: now }],
    inserted: [{ length: document.content.size, by, at: now }],
  };
  return { original, document, changes: leastChanges(whole, original, document, true) };
}

function busiestIn(changes: readonly ChangeJson[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { deleted, inserted } of changes) {
    for (const span of [...deleted, ...inserted]) {
      lengths.set(span.by, (lengths.get(span.by) ?? 0) + lengthOfSpans([span]));
    }
  }
  return [...lengths].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
