import type { VersionId } from './VersionInfo';

const pattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-([0-9a-f]{8})\.json$/u;
const earliestMs = Date.parse('0000-01-01T00:00:00Z');
const latestMs = Date.parse('9999-12-31T23:59:59Z');

/** What the name of a version's file tells. */
export interface VersionFileName {
  readonly id: VersionId;
  /** Whole seconds, as milliseconds since 1970-01-01T00:00:00Z. */
  readonly savedAtMs: number;
  /** The first eight hex digits of its content's hash. */
  readonly hashStart: string;
}

/**
 * Names the file of a version in the folder `versions` of its article: `20260302T071500Z-0a1b2c3d.json`, the second it
 * was kept in UTC and the start of its content's hash. The names sort as the times do, stand on every file system, and
 * the same content kept twice within a second is one file. A time that four digits of year can't hold is cut to the
 * nearest that they can: a wrong clock never stops a version from being kept.
 *
 * `contentHash`: at least eight lower-case hex digits.
 */
export function versionFileName(savedAtMs: number, contentHash: string): string {
  const withinYears = Math.min(latestMs, Math.max(earliestMs, Number.isNaN(savedAtMs) ? 0 : savedAtMs));
  const stamp = new Date(withinYears).toISOString().replace(/[-:]|\.\d+/gu, '');
  return `${stamp}-${contentHash.slice(0, 8)}.json`;
}

/** Reads the name of a version's file; null for every other name, such as one with a month 13. */
export function readVersionFileName(name: string): VersionFileName | null {
  const [, year, month, day, hour, minute, second, hashStart] = pattern.exec(name) ?? [];
  const id = name.slice(0, -'.json'.length);
  if (hashStart === undefined || !isVersionId(id)) return null;
  return { id, savedAtMs: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`), hashStart };
}

/** Whether a text from outside can be the id of a version, and so a file's name without harm. */
export function isVersionId(text: string): text is VersionId {
  const [, year, month, day, hour, minute, second, hashStart] = pattern.exec(`${text}.json`) ?? [];
  if (hashStart === undefined) return false;
  const timeMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // Some impossible days are read as the day after: 30 February has no name of its own.
  return !Number.isNaN(timeMs) && versionFileName(timeMs, hashStart) === `${text}.json`;
}
