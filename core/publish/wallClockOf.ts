/** A moment on the clock where it is told: the fields of `date` in `timeZone`. */
export interface WallClock {
  readonly date: Date;
  readonly timeZone: string;
  /** Whether the moment says nothing of where its readers are. */
  readonly isUtc: boolean;
}

/**
 * A moment (RFC 3339 with a zone) as the clocks show it in the zone that it is written in, whatever zone the machine
 * is in. A moment in UTC says nothing of where its readers are: in Swedish it is told in Swedish time, else as UTC.
 */
export function wallClockOf(moment: string, language: string): WallClock {
  const offset = /([+-])(\d\d):(\d\d)$/u.exec(moment);
  const offsetMinutes =
    offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const isUtc = offsetMinutes === 0;
  return {
    date: new Date(Date.parse(moment) + offsetMinutes * 60_000),
    timeZone: isUtc && /^sv(?:-|$)/u.test(language) ? 'Europe/Stockholm' : 'UTC',
    isUtc,
  };
}
