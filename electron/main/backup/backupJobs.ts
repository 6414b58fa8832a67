import type { Result } from '#core/base/Result';
import type { BackupWorkKind } from '#core/contract/requests/backupRequests';
import type {
  BackupCheck,
  BackupFailure,
  BackupProgress,
  BackupReport,
  RestoreReport,
} from '#core/library/backup/backups';
import type { Retention } from '#core/library/backup/keptSnapshots';

/** What the thread for backups is started for. */
export type BackupJob =
  | {
      readonly kind: 'take';
      readonly libraryPath: string;
      readonly backupPath: string;
      readonly retention: Retention;
      readonly isExpected: boolean;
    }
  | { readonly kind: 'verify'; readonly backupPath: string }
  | {
      readonly kind: 'restore';
      readonly backupPath: string;
      readonly snapshotName: string;
      readonly folderPath: string;
    };

/** What comes of each. */
export interface BackupOutcomes extends Record<BackupWorkKind, object> {
  take: BackupReport;
  verify: BackupCheck;
  restore: RestoreReport;
}

/** What the thread says that does a job of that kind. */
export type BackupMessage<Kind extends BackupWorkKind> =
  | { readonly kind: 'progress'; readonly progress: BackupProgress }
  | { readonly kind: 'done'; readonly result: Result<BackupOutcomes[Kind], BackupFailure> };
