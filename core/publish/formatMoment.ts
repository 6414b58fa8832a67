import { dateFormat } from './dateFormat';
import { wallClockOf } from './wallClockOf';

/** A moment as it stands on a page: for machines in `datetime`, for readers as `text`. */
export interface FormattedMoment {
  readonly dateTime: string;
  readonly text: string;
}

/**
 * Writes a moment (RFC 3339 with a zone) as a newspaper of that language does: `2 mars 2026 kl. 08.00`,
 * `2 March 2026, 08:00`, by the clock that {@link wallClockOf} tells.
 */
export function formatMoment(moment: string, language: string): FormattedMoment {
  const isSwedish = /^sv(?:-|$)/u.test(language);
  const { date: wallClock, timeZone, isUtc } = wallClockOf(moment, language);

  // British order of day and month, unless the language names its region.
  const locale = language === 'en' ? 'en-GB' : language;
  const date = dateFormat(locale, { dateStyle: 'long', timeZone }).format(wallClock);
  const parts = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const time = parts.format(wallClock);
  return {
    // HTML has at most three digits after the second (section 2.3.5.7), RFC 3339 any number.
    dateTime: moment.replace(/(\.\d{3})\d+/u, '$1'),
    text: isSwedish ? `${date} kl. ${time.replace(':', '.')}` : `${date}, ${time}${isUtc ? ' UTC' : ''}`,
  };
}
