import type { VersionInfo } from './VersionInfo';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/** Up to which age one version is kept for every so much time. Each span holds whole spans of the one before. */
const tiers = [
  { upToMs: hourMs, everyMs: 0 },
  { upToMs: dayMs, everyMs: hourMs },
  { upToMs: 31 * dayMs, everyMs: dayMs },
  { upToMs: 366 * dayMs, everyMs: weekMs },
  { upToMs: Number.POSITIVE_INFINITY, everyMs: 4 * weekMs },
] as const;

/** So many of the newest automatic versions always stay: an hour and a half of unbroken writing. */
const alwaysKept = 20;
/** Nobody can tell a longer pause from a clock that was set: it counts as no time at all. */
const longestPauseMs = 31 * dayMs;

/**
 * Picks the versions to delete now: automatic ones that are close to a newer one. Kept are all of the last hour, one
 * an hour for a day, one a day for a month, one a week for a year, and one in four weeks after that: always the newest
 * of each hour, day or week (UTC). Named versions and all others that are not automatic are never picked.
 *
 * No wrong clock makes it pick more: the order of versions is that of their numbers; a step of more than 31 days
 * between two versions, or from the newest to `nowMs`, counts as none; versions on the two sides of such a step, or
 * of a step back, never stand for each other; those of the future, those without a readable time, and the 20 newest
 * always stay. So a long pause ages nothing either: what was kept of the last day of work is there after a holiday.
 */
export function thinVersions(versions: readonly VersionInfo[], nowMs: number): readonly VersionInfo[] {
  const newestFirst = versions.toSorted(byNumber).toReversed();
  const dropped: VersionInfo[] = [];
  const taken = new Set<string>();
  let ageMs = 0;
  let laterMs = nowMs;
  let stretch = 0;
  let automaticCount = 0;
  for (const version of newestFirst) {
    const savedAtMs = Date.parse(version.savedAt);
    if (Number.isNaN(savedAtMs)) continue;
    const stepMs = laterMs - savedAtMs;
    const isLeap = !(Math.abs(stepMs) <= longestPauseMs);
    if (!isLeap) ageMs += stepMs;
    if (isLeap || stepMs < 0) stretch++;
    laterMs = savedAtMs;
    if (version.kind !== 'automatic') continue;
    automaticCount++;
    const everyMs = tiers.find(({ upToMs }) => ageMs <= upToMs)?.everyMs ?? 0;
    const hasNewer = everyMs > 0 && taken.has(spanOf(savedAtMs, everyMs, stretch));
    if (hasNewer && automaticCount > alwaysKept && savedAtMs <= nowMs) dropped.push(version);
    for (const tier of tiers) {
      if (tier.everyMs > 0) taken.add(spanOf(savedAtMs, tier.everyMs, stretch));
    }
  }
  return dropped;
}

/** The hour, day or week of a time, within a stretch of versions between two steps of the clock. */
function spanOf(timeMs: number, everyMs: number, stretch: number): string {
  return `${stretch} ${everyMs} ${Math.floor(timeMs / everyMs)}`;
}

function byNumber(one: VersionInfo, other: VersionInfo): number {
  return (
    one.number - other.number || Date.parse(one.savedAt) - Date.parse(other.savedAt) || (one.id < other.id ? -1 : 1)
  );
}
