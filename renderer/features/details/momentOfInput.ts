/**
 * The moment that a `datetime-local` field of this machine shows, with the zone's offset at that time (RFC 3339):
 * `2026-11-23T08:00` → `2026-11-23T08:00:00+01:00`. Null for an empty field or one that is no time.
 */
export function momentOfInput(value: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(value)) return null;
  const minutesEast = -new Date(value).getTimezoneOffset();
  if (Number.isNaN(minutesEast)) return null;
  const sign = minutesEast < 0 ? '-' : '+';
  const size = Math.abs(minutesEast);
  return `${value}:00${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The moment as a `datetime-local` field of this machine shows it; empty for null. */
export function inputOfMoment(moment: string | null): string {
  if (moment === null) return '';
  const date = new Date(moment);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
