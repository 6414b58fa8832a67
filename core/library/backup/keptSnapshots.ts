/** How long snapshots are kept. */
export const retentions = ['month', 'year', 'always'] as const;
/** How long snapshots are kept: see {@link keptSnapshots}. */
export type Retention = (typeof retentions)[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/**
 * Which snapshots are kept, given when they were taken, in milliseconds since 1970. All of the last 24 hours; the last
 * of each day for 30 days; for longer retentions the last of each week for a year, and of each four weeks for ever. The
 * newest is kept whatever the clock says, and so is what seems to come from the future: the clock is wrong then, or was.
 */
export function keptSnapshots(times: readonly number[], nowMs: number, retention: Retention): ReadonlySet<number> {
  const newestFirst = times.toSorted((a, b) => b - a);
  const kept = new Set(newestFirst.slice(0, 1));
  const periods = new Set<string>();
  for (const time of newestFirst) {
    const period = periodOf(time, nowMs - time, retention);
    if (period === undefined || periods.has(period)) continue;
    periods.add(period);
    kept.add(time);
  }
  return kept;
}

/** Of all that have the same period, the newest is kept; undefined: not at all. */
function periodOf(time: number, ageMs: number, retention: Retention): string | undefined {
  if (ageMs < dayMs) return `moment ${time}`;
  if (ageMs < 30 * dayMs) return `day ${Math.floor(time / dayMs)}`;
  if (retention === 'month') return undefined;
  if (ageMs < 365 * dayMs) return `week ${Math.floor(time / weekMs)}`;
  return retention === 'year' ? undefined : `weeks ${Math.floor(time / (4 * weekMs))}`;
}
