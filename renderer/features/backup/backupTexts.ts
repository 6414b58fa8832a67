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
