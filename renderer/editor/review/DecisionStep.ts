import type { Node } from '@tiptap/pm/model';
import { Step, StepResult } from '@tiptap/pm/transform';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import type { Decision } from '#core/review/reviewJson';

/** What is proposed, and what became of what was. */
export interface Proposed {
  readonly suggestions: Suggestions | null;
  readonly decisions: readonly Decision[];
}

/**
 * That suggestions were decided: a step that leaves the document as it is and has its place in the history, so that
 * undo brings back what was proposed and by whom. It never leaves the window.
 */
export class DecisionStep extends Step {
  readonly before: Proposed;
  readonly after: Proposed;

  constructor(before: Proposed, after: Proposed) {
    super();
    this.before = before;
    this.after = after;
  }

  override apply(document: Node): StepResult {
    return StepResult.ok(document);
  }

  override invert(): DecisionStep {
    return new DecisionStep(this.after, this.before);
  }

  override map(): DecisionStep {
    return this;
  }

  override toJSON(): never {
    throw new Error('A decision is sent with the review, not as a step');
  }
}
