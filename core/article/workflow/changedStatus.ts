import type { ArticleMetadata, ArticleStatus, StatusChange } from '../articleFile';
import { isPublic, nextStatuses } from './nextStatuses';

/** What of an article's metadata its way to the reader is told by. */
export type Workflow = Pick<ArticleMetadata, 'status' | 'statusChanges' | 'publishedAt' | 'corrections'>;

/** A step that somebody takes. */
export interface Step {
  readonly to: ArticleStatus;
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
  /** For colleagues; null for none. */
  readonly note: string | null;
  /** What readers are told was wrong, where the article is corrected; null for none. */
  readonly correction: string | null;
  /** The print of the text as it is then; see `textPrint`. */
  readonly print: string;
}

/** An article's file holds so many steps; of a longer life the oldest are let go. */
const mostChanges = 2000;

/**
 * The metadata of an article that takes a step, with an entry in its log. The first publication gives it the time of
 * publication, if it has none. Throws for a step that the status does not lead to.
 */
export function changedStatus(before: Workflow, step: Step): Workflow {
  if (!nextStatuses(before.status).includes(step.to)) throw new Error(`From ${before.status} to ${step.to}`);
  return logged(before, step);
}

/**
 * The metadata of a published article whose text has changed in a way that readers need not be told of: the text as it
 * is now counts as the published one, and the log tells who said so.
 */
export function settledText(before: Workflow, { by, at, print }: Pick<Step, 'by' | 'at' | 'print'>): Workflow {
  return logged(before, { to: before.status, by, at, print, note: null, correction: null });
}

function logged(before: Workflow, { to, by, at, note, correction, print }: Step): Workflow {
  const change: StatusChange = {
    from: before.status,
    to,
    by,
    at,
    note: note ?? correction,
    ...(isPublic(to) ? { text: print } : {}),
  };
  return {
    status: to,
    statusChanges: [...before.statusChanges, change].slice(-mostChanges),
    publishedAt: to === 'published' ? (before.publishedAt ?? at) : before.publishedAt,
    corrections: correction === null ? before.corrections : [...before.corrections, { at, text: correction }],
  };
}
