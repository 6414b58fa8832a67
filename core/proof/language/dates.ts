/** Names of weekdays from Monday, and of months from January, as they are written out and shortened. */
export const weekdayNames: Readonly<Record<'sv' | 'en', readonly string[]>> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const monthNames: Readonly<Record<'sv' | 'en', readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A date as a text tells it; `year` undefined where it tells none. */
export interface ToldDate {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  /** From 1. */
  readonly month: number;
  readonly year: number | undefined;
  /** The weekday that stands before it and where, if any; `weekday` from 0 for Monday. */
  readonly weekday?: { readonly weekday: number; readonly from: number; readonly text: string };
}

/** The dates of a text that have a day and a month: `tisdagen den 24 november`, `Tuesday, November 24, 2026`. */
export function datesIn(text: string, language: 'sv' | 'en'): readonly ToldDate[] {
  return patterns[language].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly ToldDate[] => {
      const { weekday = '', day = '', month = '', year } = match.groups ?? {};
      const monthAt = indexOfName(monthNames[language], month);
      if (monthAt < 0) return [];
      const weekdayAt = weekday === '' ? -1 : indexOfName(weekdayNames[language], weekday);
      const date = { from: match.index, to: match.index + match[0].length, day: Number(day), month: monthAt + 1 };
      return [
        {
          ...date,
          year: year === undefined ? undefined : Number(year),
          ...(weekdayAt < 0 ? {} : { weekday: { weekday: weekdayAt, from: match.index, text: weekday } }),
        },
      ];
    }),
  );
}

/** How many days a month has; of a year that is not known, as many as it can have. */
export function daysOfMonth(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The weekday of a date, 0 for Monday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

const sv = {
  weekday: '(?<weekday>(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en|s)?)?)',
  month: `(?<month>${monthNames.sv.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`,
};
const en = {
  weekday: '(?<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)',
  month: `(?<month>${monthNames.en.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`,
};

const space = String.raw`[ \u00a0\u202f]`;
const patterns: Readonly<Record<'sv' | 'en', readonly RegExp[]>> = {
  sv: [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}–-])(?:${sv.weekday}\.?,?${space}(?:den${space})?)?(?<![\d.,–-])(?<day>\d{1,2})(?:[:]?e)?${space}${sv.month}(?!\p{L})(?:\.?,?${space}(?<year>\d{4})(?!\d))?`,
      'giu',
    ),
  ],
  en: [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}–-])(?:${en.weekday}\.?,?${space}(?:the${space})?)?(?<![\d.,–-])(?<day>\d{1,2})(?:st|nd|rd|th)?${space}(?:of${space})?${en.month}(?!\p{L})(?:\.?,?${space}(?<year>\d{4})(?!\d))?`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}\p{N}–-])(?:${en.weekday}\.?,?${space})?${en.month}\.?${space}(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d:]|[.,]\d|[–-]\d)(?:,?${space}(?<year>\d{4})(?!\d))?`,
      'gu',
    ),
  ],
};

/** Which of the names this is, written out or shortened; -1 for none. */
function indexOfName(names: readonly string[], written: string): number {
  const start = written.toLowerCase().slice(0, 3);
  return names.findIndex((name) => name.toLowerCase().startsWith(start));
}
