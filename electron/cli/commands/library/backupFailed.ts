import type { BackupFailure } from '#core/library/backup/backups';
import { failed } from '../../failed';
import type { Texts } from '../../messages/Texts';
import type { Outcome } from '../../Outcome';

/** Why a command about backups did nothing; `folderPath` as the user wrote it. */
export type BackupCommandFailure = (
  | BackupFailure
  | { readonly code: 'no-backup' }
  | { readonly code: 'several-backups'; readonly backupPaths: readonly string[] }
) & { readonly folderPath: string };

/** Such a failure as the outcome of a command. */
export function backupFailed(failure: BackupCommandFailure, texts: Texts): Outcome {
  switch (failure.code) {
    case 'disk':
      return failed({ ...failure, isGiven: true }, texts);
    case 'invalid':
      return failed(failure, texts);
    default: {
      const { folderPath, ...facts } = failure;
      const message = texts(`cli.backupFailure.${failure.code}`);
      const choices = failure.code === 'several-backups' ? failure.backupPaths : [];
      return {
        exitCode: failure.code === 'in-use' ? 1 : 2,
        lines: [],
        messages: [`${folderPath}: ${message}`, ...choices],
        data: { ok: false, ...facts, folderPath, message },
      };
    }
  }
}
