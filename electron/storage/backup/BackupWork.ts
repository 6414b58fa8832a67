import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { BackupFailure, BackupProgress } from '#core/library/backup/backups';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';

/** What all work on backups is given. */
export interface BackupWork {
  readonly fileSystem: FileSystem;
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Ends the work between two files; nothing half done is left. */
  readonly signal?: AbortSignal;
}

/** Why the work was not done, on its way to {@link asBackupResult}. */
export class BackupStopped extends Error {
  readonly reason: BackupFailure;

  constructor(reason: BackupFailure) {
    super(reason.code);
    this.name = 'BackupStopped';
    this.reason = reason;
  }
}

/** Ends the work here if it was cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new BackupStopped({ code: 'cancelled' });
}

/** The outcome of the work, with what stopped it as a failure; `place` is named where the disk refused. */
export async function asBackupResult<Value>(
  place: string,
  work: () => Promise<Result<Value, BackupFailure>>,
): Promise<Result<Value, BackupFailure>> {
  try {
    return await work();
  } catch (error) {
    return failure(error instanceof BackupStopped ? error.reason : diskFailureOf(error, place));
  }
}
