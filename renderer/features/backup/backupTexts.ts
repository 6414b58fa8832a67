import type { TFunction } from 'i18next';
import type { BackupFailure } from '#core/library/backup/backups';
import { problemText } from '../../language/failureText';

/** Faults of the disk that have a sentence of their own; all others share one that gives the system's word. */
const knownReasons: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EIO']);

/** Why nothing was backed up or restored, as a sentence that says what to do. */
export function backupFailureText(t: TFunction, failure: BackupFailure): string {
  switch (failure.code) {
    case 'disk': {
      const { systemCode, filePath } = failure;
      return knownReasons.has(systemCode)
        ? t(`backup.reason.${systemCode}`, { filePath })
        : t('backup.reason.other', { systemCode, filePath });
    }
    case 'invalid':
      return t('backup.failure.invalid', {
        filePath: failure.filePath,
        problem: failure.problems.map((problem) => problemText(t, problem)).join('; '),
      });
    default:
      return t(`backup.failure.${failure.code}`, { ...failure });
  }
}

/** A moment as people tell it: today, yesterday, or the date; with the time of day. */
export function momentText(moment: string, language: string, now = new Date()): string {
  const then = new Date(moment);
  const time = then.toLocaleTimeString(language, { timeStyle: 'short' });
  const daysAgo = Math.round((midnightOf(now) - midnightOf(then)) / 86_400_000);
  const day =
    daysAgo === 0 || daysAgo === 1
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo, 'day')
      : then.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${time}`;
}

function midnightOf(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
