import { momentText } from './momentText';

/** A moment as people tell it soon after: now, some minutes ago; after an hour as {@link momentText} has it. */
export function agoText(moment: string, language: string, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - new Date(moment).getTime()) / 60_000);
  // What is shown may have been told the time a minute ago.
  if (minutes < -1 || minutes >= 60) return momentText(moment, language, now);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return minutes <= 0 ? format.format(0, 'second') : format.format(-minutes, 'minute');
}
