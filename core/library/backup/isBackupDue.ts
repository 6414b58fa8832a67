/**
 * Whether it is time for a backup. All in milliseconds; `lastMs` and `triedMs` are when the last one was taken, and
 * tried to be, null for never. After a failure it is tried again sooner: the stick may be back. A last time that lies
 * in the future says nothing, as the clock is wrong or was.
 */
export function isBackupDue({
  lastMs,
  triedMs,
  nowMs,
  everyMs,
}: {
  readonly lastMs: number | null;
  readonly triedMs: number | null;
  readonly nowMs: number;
  readonly everyMs: number;
}): boolean {
  const retryMs = Math.min(everyMs, longestRetryMs);
  if (triedMs !== null && triedMs <= nowMs && nowMs - triedMs < retryMs) return false;
  return lastMs === null || lastMs > nowMs || nowMs - lastMs >= everyMs;
}

const longestRetryMs = 15 * 60_000;
