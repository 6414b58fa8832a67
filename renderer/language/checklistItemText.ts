import type { TFunction } from 'i18next';
import type { ChecklistItem } from '#core/proof/preflight/checklist';

/** The name of a thing on the checklist. */
export function checklistItemText(t: TFunction, item: ChecklistItem): string {
  return item === 'openComments' || item === 'openSuggestions' ? t(`workflow.item.${item}`) : t(`proof.check.${item}`);
}
