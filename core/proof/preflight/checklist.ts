import { z } from 'zod';
import { checkNames } from '../Finding';

/** What can stand on a checklist: every check, and what colleagues have left open. */
export const checklistItems = ['openSuggestions', 'openComments', ...checkNames] as const;

/** One thing that can stand on a checklist. */
export type ChecklistItem = (typeof checklistItems)[number];

/** `block`: the step waits until it is mended; `warn`: it is told of; `off`: it does not matter here. */
export const checklistLevels = ['block', 'warn', 'off'] as const;

/** How much a thing weighs on a checklist. */
export type ChecklistLevel = (typeof checklistLevels)[number];

/** The steps that have a checklist: into a status, and out of the house as a page. */
export const checklistSteps = ['proof', 'ready', 'published', 'corrected', 'export'] as const;

/** A step that has a checklist. */
export type ChecklistStep = (typeof checklistSteps)[number];

/** The levels as a schema. */
export const checklistLevel = z.enum(checklistLevels);
const levels = z.partialRecord(z.enum(checklistItems), checklistLevel);

/** How much each thing weighs at each step. What is not named is off. */
export const checklist = z.strictObject({
  proof: levels,
  ready: levels,
  published: levels,
  corrected: levels,
  export: levels,
});

/** How much each thing weighs at each step. */
export type Checklist = z.infer<typeof checklist>;

/** How much a thing weighs at a step. */
export function levelOf(of: Checklist, step: ChecklistStep, item: ChecklistItem): ChecklistLevel {
  return of[step][item] ?? 'off';
}

/** A checklist with another level of one thing at one step. */
export function withLevel(before: Checklist, step: ChecklistStep, item: ChecklistItem, to: ChecklistLevel): Checklist {
  return { ...before, [step]: { ...before[step], [item]: to } };
}

/** Whether there is a thing of that name. */
export function isChecklistItem(name: string): name is ChecklistItem {
  return checklistItems.some((item) => item === name);
}
