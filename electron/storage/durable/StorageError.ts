import type { Problem } from '#core/base/Problem';
import type { DiskFailure } from '#core/library/failures';

/** Why a file could not be read or written. */
export type StorageFailure =
  DiskFailure | { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] };

/** A {@link StorageFailure} on its way through lowdb, whose adapters can fail only by throwing. */
export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure) {
    super(`${failure.code}: ${failure.filePath}`);
    this.name = 'StorageError';
    this.failure = failure;
  }
}
