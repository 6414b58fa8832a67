import { dateFormat } from './dateFormat';
import { wallClockOf } from './wallClockOf';

/** The day of a moment (RFC 3339 with a zone) as a paper heads its page with it: `torsdag 20 augusti 2026`. */
export function formatDay(moment: string, language: string): string {
  const { date, timeZone } = wallClockOf(moment, language);
  const locale = language === 'en' ? 'en-GB' : language;
  return dateFormat(locale, { dateStyle: 'full', timeZone }).format(date);
}
