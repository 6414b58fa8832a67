import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { Suggestion } from './suggestionsOf';
import { suggestionsOf } from './suggestionsOf';
import type { Suggestions, TrackedChange } from './TrackedChange';
import type { Unit } from './unitsOf';

/** What a decision does to the two texts. */
export interface Decided {
  readonly suggestions: Suggestions;
  /** By these the original becomes what was accepted. */
  readonly originalSteps: readonly Step[];
  /** By these the document becomes what it was where that was rejected. */
  readonly documentSteps: readonly Step[];
}

/** Accepts what is chosen of the suggestions: the original takes on what they propose. */
export function accept(suggestions: Suggestions, isChosen: (suggestion: Suggestion) => boolean): Decided {
  return decide(suggestions, isChosen, true);
}

/** Rejects what is chosen of the suggestions: the document has again what the original has. */
export function reject(suggestions: Suggestions, isChosen: (suggestion: Suggestion) => boolean): Decided {
  return decide(suggestions, isChosen, false);
}

function decide(suggestions: Suggestions, isChosen: (suggestion: Suggestion) => boolean, isAccepted: boolean): Decided {
  const all = suggestionsOf(suggestions).flatMap((suggestion) => {
    const isDecided = isChosen(suggestion);
    return suggestion.units.map((unit) => ({ unit, isDecided }));
  });
  all.sort(({ unit: one }, { unit: other }) => one.originalFrom - other.originalFrom || one.from - other.from);
  let { original, document } = suggestions;
  const originalSteps: Step[] = [];
  const documentSteps: Step[] = [];
  // The last first: what stands before it keeps its place.
  for (const { unit, isDecided } of all.toReversed()) {
    if (!isDecided) continue;
    const { originalFrom, originalTo, from, to } = unit;
    if (isAccepted) {
      const step = new ReplaceStep(originalFrom, originalTo, suggestions.document.slice(from, to));
      original = applied(step, original);
      originalSteps.push(step);
    } else {
      const step = new ReplaceStep(from, to, suggestions.original.slice(originalFrom, originalTo));
      document = applied(step, document);
      documentSteps.push(step);
    }
  }
  return { suggestions: { original, document, changes: changesLeft(all, isAccepted) }, originalSteps, documentSteps };
}

function applied(step: Step, document: Node): Node {
  const result = step.apply(document);
  if (result.doc === null) throw new Error(`A suggestion that does not fit its text: ${result.failed ?? ''}`);
  return result.doc;
}

/** The changes that are not decided, each where it stands now. */
function changesLeft(
  all: readonly { readonly unit: Unit; readonly isDecided: boolean }[],
  isAccepted: boolean,
): readonly TrackedChange[] {
  const left: TrackedChange[] = [];
  let shift = 0;
  for (const { unit, isDecided } of all) {
    const growth = unit.to - unit.from - (unit.originalTo - unit.originalFrom);
    if (isDecided) shift += isAccepted ? growth : -growth;
    else if (shift === 0) left.push(...unit.changes);
    else left.push(...unit.changes.map((change) => shifted(change, shift, isAccepted)));
  }
  return left;
}

/** What was accepted moves places in the original, what was rejected those in the document. */
function shifted(change: TrackedChange, by: number, isAccepted: boolean): TrackedChange {
  return isAccepted
    ? { ...change, originalFrom: change.originalFrom + by, originalTo: change.originalTo + by }
    : { ...change, from: change.from + by, to: change.to + by };
}
