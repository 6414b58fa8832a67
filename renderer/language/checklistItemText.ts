import type { TFunction } from 'i18next';
import type { ChecklistItem } from '#core/proof/preflight/checklist';

/** The name of a thing on the checklist. */
export function checklistItemText(t: TFunction, item: ChecklistItem): string {
  return item === 'openComments' || item === 'openSuggestions' ? t(`workflow.item.${item}`) : t(`proof.check.${item}`);
}

/** The names of things on the checklist, in one sentence. */
export function checklistItemsText(t: TFunction, items: readonly ChecklistItem[]): string {
  return items.map((item) => checklistItemText(t, item)).join(', ');
}
