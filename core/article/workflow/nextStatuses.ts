import type { ArticleStatus } from '../articleFile';

/** Where each status may lead: the usual next step first. */
const next: Readonly<Record<ArticleStatus, readonly ArticleStatus[]>> = {
  draft: ['proof', 'killed'],
  proof: ['ready', 'draft', 'killed'],
  ready: ['published', 'proof', 'draft', 'killed'],
  published: ['corrected', 'killed'],
  corrected: ['corrected', 'killed'],
  killed: ['draft'],
};

/** Which statuses may follow one, the usual next step first. What is published is corrected, and never a draft again. */
export function nextStatuses(status: ArticleStatus): readonly ArticleStatus[] {
  return next[status];
}

/** Whether readers have the text. */
export function isPublic(status: ArticleStatus): boolean {
  return status === 'published' || status === 'corrected';
}
