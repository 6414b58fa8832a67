import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import { articleSchema } from './articleSchema';

/** Why steps could not be applied: which of them, and what ProseMirror said. */
export interface StepFailure {
  readonly index: number;
  readonly reason: string;
}

/**
 * Applies ProseMirror steps (as `Step.toJSON` gives them) to a document, all or none. The result holds the schema's
 * order of nodes; attribute values are for the caller to check (`readDocument`) before they are kept.
 */
export function applySteps(document: Node, steps: readonly unknown[]): Result<Node, StepFailure> {
  let changed = document;
  for (const [index, json] of steps.entries()) {
    try {
      const result = Step.fromJSON(articleSchema, json).apply(changed);
      if (result.doc === null) return failure({ index, reason: result.failed ?? 'unknown' });
      changed = result.doc;
    } catch (error) {
      // ProseMirror throws RangeError on steps that name unknown things or places outside the document.
      return failure({ index, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return success(changed);
}
