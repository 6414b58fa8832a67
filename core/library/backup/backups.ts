import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import type { DiskFailure } from '../failures';
import { snapshotFacts } from './snapshot';

/** A snapshot in a backup, as it is listed and remembered. */
export const keptSnapshot = z.object({
  /** By which it is asked for. */
  name: z.string().min(1),
  ...snapshotFacts,
});
/** A snapshot in a backup, as it is listed and remembered. */
export type KeptSnapshot = Readonly<z.infer<typeof keptSnapshot>>;

/** How far a backup or a restoring has come. */
export interface BackupProgress {
  readonly doneCount: number;
  /** Null while the files are being counted. */
  readonly totalCount: number | null;
}

/** What a backup did. */
export interface BackupReport {
  readonly snapshot: KeptSnapshot;
  /** How many files had to be copied; the rest was there. */
  readonly copiedCount: number;
  readonly copiedBytes: number;
  /** Files that could not be read, by their path in the library. */
  readonly notRead: readonly string[];
  /** How many old snapshots were taken away. */
  readonly removedCount: number;
}

/** A file of a backup that is not what it was, or is gone. */
export interface DamagedFile {
  readonly snapshotName: string;
  /** In the library; empty: the list of the files itself. */
  readonly path: string;
  readonly reason: 'missing' | 'changed' | 'not-readable';
}

/** What a look through a backup found. */
export interface BackupCheck {
  readonly snapshotCount: number;
  readonly objectCount: number;
  readonly damaged: readonly DamagedFile[];
  /** Names of snapshots that can't be read. */
  readonly unreadable: readonly string[];
}

/** What was restored. */
export interface RestoreReport {
  readonly folderPath: string;
  readonly fileCount: number;
  readonly articleCount: number;
  /** What could not be: the backup itself is damaged. */
  readonly damaged: readonly DamagedFile[];
}

/**
 * Why nothing was backed up or restored. `within`: a backup can't lie in the library, nor a library in its backup.
 * `gone`: there was one there, and is none now: perhaps the disk is another. `in-use`: another Spalt is at it. `not-empty`: a library is restored into a new folder only.
 */
export type BackupFailure =
  | DiskFailure
  | { readonly code: 'cancelled' | 'within' | 'gone' | 'in-use' | 'no-snapshot' }
  | { readonly code: 'not-empty'; readonly filePath: string }
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };
