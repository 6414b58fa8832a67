import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';
import type { Checklist } from '../../proof/preflight/checklist';
import { checklist } from '../../proof/preflight/checklist';

/** Requests about the way of an article to its readers. */
export const workflowPayloads = {
  /** What holds at each step in this library, and what comes with Spalt. */
  'workflow:checklist': z.undefined(),
  /** Keeps what is to hold from now on, for all who use the library. */
  'workflow:change-checklist': z.strictObject({ checklist }),
} as const;

/** The answers to them. */
export interface WorkflowAnswers {
  'workflow:checklist': {
    /** The newsroom's; the usual one where it has none, or where its file can't be read. */
    readonly checklist: Checklist;
    readonly usual: Checklist;
    readonly failure: ChecklistFailure | null;
  };
  'workflow:change-checklist': Result<null, ChecklistFailure>;
}

/** `checklist`: the file holds something that no checklist does; it is left as it is. */
export type ChecklistFailure =
  DiskFailure | { readonly code: 'checklist'; readonly filePath: string; readonly problems: readonly Problem[] };
