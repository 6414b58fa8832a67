import type { TFunction } from 'i18next';
import type { Problem } from '#core/base/Problem';
import type { ExportFailure } from '#core/contract/answers';
import type { OpenFailure, PictureFailure, SaveFailure, VersionFailure } from '#core/library/failures';

type Failure = SaveFailure | OpenFailure | VersionFailure | PictureFailure | ExportFailure;

/** Faults of the disk that have a sentence of their own; all others share one that gives the system's word. */
const knownReasons: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EIO']);

/** A failure as a sentence that says what happened and what to do. */
export function failureText(t: TFunction, failure: Failure): string {
  switch (failure.code) {
    case 'disk': {
      const reason = knownReasons.has(failure.systemCode)
        ? t(`reason.${failure.systemCode}`)
        : t('reason.other', { systemCode: failure.systemCode });
      const text = t('trouble.disk', { filePath: failure.filePath, reason });
      return failure.isRescued === true ? `${text} ${t('save.rescued')}` : text;
    }
    case 'invalid':
      return t('trouble.invalid', { problem: failure.problems.map((problem) => problemText(t, problem)).join('; ') });
    default:
      return t(`trouble.${failure.code}`, { ...failure });
  }
}

/** A problem of a file as a sentence with its place. */
export function problemText(t: TFunction, { place, code, facts }: Problem): string {
  const sentence = t(`problem.${code}`, { ...facts });
  return place === '' ? sentence : `${place}: ${sentence}`;
}
