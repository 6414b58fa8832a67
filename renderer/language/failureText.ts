import type { TFunction } from 'i18next';
import type { Problem } from '#core/base/Problem';
import type { ExportFailure } from '#core/contract/answers';
import type { BundleFailure } from '#core/contract/requests/bundleRequests';
import type { DocumentFailure } from '#core/contract/requests/documentRequests';
import type { ChecklistFailure } from '#core/contract/requests/workflowRequests';
import type { HeldBack, ProfileFailure, ProfileUnfit } from '#core/contract/requests/exportRequests';
import type { HouseStyleFailure } from '#core/contract/requests/houseStyleRequests';
import type { WordListFailure } from '#core/contract/requests/proofRequests';
import type { DiskFailure, OpenFailure, PictureFailure, SaveFailure, VersionFailure } from '#core/library/failures';
import { checklistItemsText } from './checklistItemText';

type Failure =
  | ChecklistFailure
  | { readonly code: 'dictionary'; readonly filePath: string; readonly problems: readonly Problem[] }
  | HouseStyleFailure
  | HeldBack
  | ProfileFailure
  | ProfileUnfit
  | WordListFailure
  | SaveFailure
  | OpenFailure
  | VersionFailure
  | PictureFailure
  | ExportFailure
  | { readonly code: 'name-taken'; readonly name: string }
  | BundleFailure
  | DocumentFailure;

/** Faults of the disk that have a sentence of their own; all others share one that gives the system's word. */
const knownReasons: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EIO',
]);

/** How many problems of a file are told in one sentence. */
const mostProblems = 3;

/** A failure as a sentence that says what happened and what to do. */
export function failureText(t: TFunction, failure: Failure): string {
  switch (failure.code) {
    case 'disk':
      return t('trouble.disk', { filePath: failure.filePath, reason: diskReason(t, failure) });
    case 'held-back':
      return t('trouble.held-back', { items: checklistItemsText(t, failure.items) });
    case 'invalid':
      return t('trouble.invalid', { problem: failure.problems.map((problem) => problemText(t, problem)).join('; ') });
    case 'checklist':
      return t('trouble.checklist', {
        filePath: [failure.filePath, failure.problems[0]?.facts['where'] ?? ''].filter((part) => part !== '').join(':'),
        problem: failure.problems.map((problem) => problemText(t, problem)).join('; '),
      });
    case 'rules-damaged':
    case 'rules-refused':
    case 'table-damaged':
    case 'dictionary':
    case 'profile-damaged':
    case 'profile-unfit':
      return t(`trouble.${failure.code}`, { filePath: failure.filePath, problem: problemsText(t, failure.problems) });
    default:
      return t(`trouble.${failure.code}`, { ...failure });
  }
}

/** Why something is not saved, in few words: what to do, and whether the text is safe meanwhile. */
export function saveFailureText(t: TFunction, failure: SaveFailure): string {
  if (failure.code !== 'disk') return failureText(t, failure);
  return [diskReason(t, failure), ...(failure.isRescued === true ? [t('save.rescued')] : [])].join(' ');
}

/** The first problems of a file; a file with many is rarely mended from a list. */
function problemsText(t: TFunction, problems: readonly Problem[]): string {
  const shown = problems.slice(0, mostProblems).map((problem) => problemText(t, problem));
  const restCount = problems.length - shown.length;
  return [...shown, ...(restCount > 0 ? [t('trouble.moreProblems', { count: restCount })] : [])].join('; ');
}

function diskReason(t: TFunction, { systemCode }: DiskFailure): string {
  return knownReasons.has(systemCode) ? t(`reason.${systemCode}`) : t('reason.other', { systemCode });
}

/** A problem of a file as a sentence with its place; with line and column where its text is broken. */
export function problemText(t: TFunction, { place, code, facts }: Problem): string {
  const { expected, found, where } = facts;
  // The checks have names of their own for the kinds of value.
  const kind = (name: string | number | undefined): string | number | undefined =>
    name === undefined ? undefined : t(`problem.kind.${name}`, { defaultValue: String(name) });
  const sentence = t(`problem.${code}`, {
    ...facts,
    ...(expected === undefined ? {} : { expected: kind(expected) }),
    ...(code === 'wrong-type' ? { found: kind(found) } : {}),
    ...(code === 'wrong-value' && expected !== undefined && expected !== '' ? { context: 'expected' } : {}),
    ...(code === 'wrong-order' && found === 'end' ? { context: 'end' } : {}),
  });
  const at = where === undefined || where === '' ? place : t('problem.at', { where });
  return at === '' ? sentence : `${at}: ${sentence}`;
}
