import type { Problem } from '../../base/Problem';
import type { DiskFailure } from '../failures';
import type { Snapshot } from './snapshot';

/** A snapshot in a backup. */
export interface KeptSnapshot extends Omit<Snapshot, 'format' | 'version' | 'list'> {
  /** By which it is asked for. */
  readonly name: string;
}

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
 * `in-use`: another Spalt is at it. `not-empty`: a library is restored into a new folder only.
 */
export type BackupFailure =
  | DiskFailure
  | { readonly code: 'cancelled' | 'within' | 'in-use' | 'no-snapshot' }
  | { readonly code: 'not-empty'; readonly filePath: string }
  | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };
