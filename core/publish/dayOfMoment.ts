import { dateFormat } from './dateFormat';
import { wallClockOf } from './wallClockOf';

/** A day in figures: `2026`, `03`, `02`. */
export interface DayInFigures {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The day of a moment (RFC 3339 with a zone) where it is told, as {@link wallClockOf} has it. */
export function dayOfMoment(moment: string, language: string): DayInFigures {
  const { date, timeZone } = wallClockOf(moment, language);
  const parts = dateFormat('en-GB', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  const [day = '', month = '', year = ''] = parts.format(date).split('/');
  return { year: year.padStart(4, '0'), month, day };
}
