/**
 * The moment that a `datetime-local` field of this machine shows, with the zone's offset at that time (RFC 3339):
 * `2026-11-23T08:00` → `2026-11-23T08:00:00+01:00`. A time that the clocks leap over in spring is as much later. Null for
 * an empty field or one that is no time.
 */
export function momentOfInput(value: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(value)) return null;
  const date = new Date(value);
  const minutesEast = -date.getTimezoneOffset();
  if (Number.isNaN(minutesEast)) return null;
  const sign = minutesEast < 0 ? '-' : '+';
  const size = Math.abs(minutesEast);
  return `${localTime(date)}:00${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The moment as a `datetime-local` field of this machine shows it; empty for null. */
export function inputOfMoment(moment: string | null): string {
  if (moment === null) return '';
  return localTime(new Date(moment));
}

/** `2026-11-23T08:00`, as the clocks of this machine show it. */
function localTime(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
