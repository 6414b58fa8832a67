import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ExportFailure, ExportReport } from '#core/contract/answers';
import type { HeldBack, ProfileFailure } from '#core/contract/requests/exportRequests';
import type { Checklist } from '#core/proof/preflight/checklist';

type Exported<Failure> = Promise<Result<ExportReport | null, Failure>>;

/**
 * Exports an article that nobody is asked about: what the checklist blocks is held back, and what it warns of is in the
 * report. Null where the export was ended.
 */
export async function exportUnseen(
  article: ArticleFile,
  checklist: Checklist,
  exportArticle: () => Exported<ExportFailure | ProfileFailure>,
): Exported<ExportFailure | ProfileFailure | HeldBack> {
  const { checklistRemarksOf } = await import('#core/proof/preflight/checklistRemarksOf');
  const remarks = checklistRemarksOf(article, checklist, 'export');
  const blocking = remarks.filter(({ level }) => level === 'block');
  if (blocking.length > 0) return failure({ code: 'held-back', items: blocking.map(({ item }) => item) });
  const exported = await exportArticle();
  return exported.ok && exported.value !== null ? success({ ...exported.value, checklist: remarks }) : exported;
}
