import type { DiskFailure } from '#core/library/failures';

/**
 * What the system said when it refused, as a value.
 * @throws the error itself when it is not the system's: then it is a bug.
 */
export function diskFailureOf(error: unknown, filePath: string): DiskFailure {
  const systemCode = systemCodeOf(error);
  if (systemCode === undefined) throw error;
  return { code: 'disk', systemCode, filePath };
}

/** The system's code of an error (`ENOSPC`); undefined when it is not the system that failed. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // Node's own complaints are `ERR_…`.
  return /^E[A-Z0-9]+$/u.test(error.code) ? error.code : undefined;
}
