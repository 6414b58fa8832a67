import type { TFunction } from 'i18next';
import type { Problem } from '#core/base/Problem';
import type { ExportFailure } from '#core/contract/answers';
import type { BundleFailure } from '#core/contract/requests/bundleRequests';
import type { DocumentFailure } from '#core/contract/requests/documentRequests';
import type { ChecklistFailure } from '#core/contract/requests/workflowRequests';
import type { WordListFailure } from '#core/contract/requests/proofRequests';
import type { DiskFailure, OpenFailure, PictureFailure, SaveFailure, VersionFailure } from '#core/library/failures';

type Failure =
  | ChecklistFailure
  | WordListFailure
  | SaveFailure
  | OpenFailure
  | VersionFailure
  | PictureFailure
  | ExportFailure
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

/** A failure as a sentence that says what happened and what to do. */
export function failureText(t: TFunction, failure: Failure): string {
  switch (failure.code) {
    case 'disk':
      return t('trouble.disk', { filePath: failure.filePath, reason: diskReason(t, failure) });
    case 'invalid':
      return t('trouble.invalid', { problem: failure.problems.map((problem) => problemText(t, problem)).join('; ') });
    case 'checklist':
      return t('trouble.checklist', {
        filePath: [failure.filePath, failure.problems[0]?.facts['where'] ?? ''].filter((part) => part !== '').join(':'),
        problem: failure.problems.map((problem) => problemText(t, problem)).join('; '),
      });
    default:
      return t(`trouble.${failure.code}`, { ...failure });
  }
}

/** Why something is not saved, in few words: what to do, and whether the text is safe meanwhile. */
export function saveFailureText(t: TFunction, failure: SaveFailure): string {
  if (failure.code !== 'disk') return failureText(t, failure);
  return [diskReason(t, failure), ...(failure.isRescued === true ? [t('save.rescued')] : [])].join(' ');
}

function diskReason(t: TFunction, { systemCode }: DiskFailure): string {
  return knownReasons.has(systemCode) ? t(`reason.${systemCode}`) : t('reason.other', { systemCode });
}

/** A problem of a file as a sentence with its place. */
export function problemText(t: TFunction, { place, code, facts }: Problem): string {
  const sentence = t(`problem.${code}`, { ...facts });
  return place === '' ? sentence : `${place}: ${sentence}`;
}
