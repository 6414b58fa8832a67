import { z } from 'zod';
import type { Result } from '../../base/Result';
import type {
  BackupCheck,
  BackupFailure,
  BackupProgress,
  KeptSnapshot,
  RestoreReport,
} from '../../library/backup/backups';
import { backupPlan } from '../../library/backup/backupPlan';

const snapshotName = z.string().min(1).max(100);
/** A backup by its number in the list of those that were found; 0 is that of the library. */
const source = z.int().min(0).max(10_000);

/** Requests about the backup of the library. */
export const backupPayloads = {
  'backup:state': z.undefined(),
  /** Lets the user choose where backups go, and takes the first one there. */
  'backup:choose-folder': z.undefined(),
  /** Changes how often, and how long they are kept. */
  'backup:change': backupPlan,
  /** Takes no more backups by itself. Those there are stay. */
  'backup:turn-off': z.undefined(),
  /** Shows the folder of the backup in the system's file manager. */
  'backup:show-folder': z.undefined(),
  'backup:run': z.undefined(),
  /** Ends what is under way. */
  'backup:cancel': z.undefined(),
  'backup:snapshots': z.strictObject({ source }),
  /** Lets the user choose another folder with backups, such as that of another computer. Null when they cancel. */
  'backup:choose-source': z.undefined(),
  /** Reads all of a backup and holds it against its hashes. */
  'backup:verify': z.strictObject({ source }),
  /** Lets the user choose a new folder and makes a library of a snapshot there. Null when they cancel. */
  'backup:restore': z.strictObject({ source, snapshotName }),
  /** Opens the library that was restored last, as if it was chosen in the menu. */
  'backup:open-restored': z.undefined(),
} as const;

/** What the window shows of the backup. */
export interface BackupState {
  /** Null while none was chosen. */
  readonly folderPath: string | null;
  readonly plan: z.infer<typeof backupPlan>;
  /** The last good backup of this library; null when there is none. */
  readonly last: KeptSnapshot | null;
  /** What is under way; null: nothing. */
  readonly work: { readonly kind: BackupWorkKind; readonly progress: BackupProgress } | null;
  /** Why the last attempt failed; null when it did not. */
  readonly failure: BackupFailure | null;
}

/** What can be under way. */
export type BackupWorkKind = 'take' | 'verify' | 'restore';

/** A backup in a folder that the user chose. */
export interface FoundBackup {
  readonly source: number;
  readonly libraryName: string;
  /** Empty where nobody knows. */
  readonly computer: string;
}

/** The answers to them. */
export interface BackupAnswers {
  'backup:state': BackupState;
  'backup:choose-folder': BackupState;
  'backup:change': BackupState;
  'backup:turn-off': BackupState;
  'backup:show-folder': null;
  'backup:run': BackupState;
  'backup:cancel': null;
  'backup:snapshots': Result<readonly KeptSnapshot[], BackupFailure>;
  'backup:choose-source': Result<readonly FoundBackup[] | null, BackupFailure>;
  'backup:verify': Result<BackupCheck, BackupFailure>;
  'backup:restore': Result<RestoreReport | null, BackupFailure>;
  'backup:open-restored': null;
}
