import type { ArticleFile } from '../../article/articleFile';
import type { CheckName } from '../Finding';
import type { Checklist, ChecklistItem, ChecklistStep } from './checklist';
import { checklistItems, levelOf } from './checklist';

/** What of an article's review can be left open. */
type OpenReview = Pick<ArticleFile['review'], 'comments' | 'suggestions'>;

/** Something that a colleague has left open. */
export interface OpenRemark {
  /** Where in the document, as ProseMirror counts; null where its place is gone. */
  readonly position: number | null;
  /** What was said; empty for a suggestion. */
  readonly text: string;
}

/** A thing on the checklist that is not as it should be. Every kind has findings or remarks, never both. */
export interface PreflightItem<Found> {
  readonly item: ChecklistItem;
  readonly level: 'block' | 'warn';
  readonly findings: readonly Found[];
  readonly remarks: readonly OpenRemark[];
}

/**
 * What stands in the way of a step, and what is to be known before it: what blocks first, then what warns, each in the
 * order of the checklist. `findings` are those of the whole article, without what a person wants as it is.
 */
export function preflightOf<Found extends { readonly check: CheckName }>(
  { findings, review }: { readonly findings: readonly Found[]; readonly review: OpenReview },
  checklist: Checklist,
  step: ChecklistStep,
): readonly PreflightItem<Found>[] {
  const items = checklistItems.flatMap((item): readonly PreflightItem<Found>[] => {
    const level = levelOf(checklist, step, item);
    if (level === 'off') return [];
    const found = findings.filter(({ check }) => check === item);
    const remarks = remarksOf(item, review);
    return found.length + remarks.length === 0 ? [] : [{ item, level, findings: found, remarks }];
  });
  return [...items.filter(({ level }) => level === 'block'), ...items.filter(({ level }) => level === 'warn')];
}

/** Whether it is asked by itself before an export, which text is meant, so that the checklist need not warn of it. */
export function isAskedApart({ item, level }: Pick<PreflightItem<unknown>, 'item' | 'level'>): boolean {
  return item === 'openSuggestions' && level === 'warn';
}

/** Whether something stands in the way. */
export function isBlocked(items: readonly PreflightItem<unknown>[]): boolean {
  return items.some(({ level }) => level === 'block');
}

/** What colleagues have left open of that kind. */
function remarksOf(item: ChecklistItem, { comments, suggestions }: OpenReview): readonly OpenRemark[] {
  switch (item) {
    case 'openComments':
      return comments
        .filter(({ resolved }) => resolved === null)
        .map(({ range, messages }) => ({ position: range?.from ?? null, text: messages[0]?.text ?? '' }));
    case 'openSuggestions':
      // One that was kept without any change in it asks for nothing.
      return (suggestions?.changes ?? []).map(({ from }) => ({ position: from, text: '' }));
    default:
      return [];
  }
}
