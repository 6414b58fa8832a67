import { sentencesOf } from '../../text/sentencesOf';
import type { BlockCheck, CheckContext } from '../Check';
import type { BlockFinding } from '../Finding';
import type { ToldDate } from '../language/dates';
import { datesIn, daysOfMonth, weekdayNames, weekdayOf } from '../language/dates';

/** A weekday that its date does not fall on, and a date that no year has: `31 november`. */
export const weekday: BlockCheck = {
  name: 'weekday',
  findIn({ text }, context) {
    const { language } = context;
    if (language === null) return [];
    return datesIn(text, language).flatMap((date) => findInDate(date, text, language, context.date));
  },
};

function findInDate(
  date: ToldDate,
  text: string,
  language: 'sv' | 'en',
  written: CheckContext['date'],
): readonly BlockFinding[] {
  const { from, to, day, month } = date;
  const finding = { check: 'weekday', severity: 'error', fixes: [] } as const;
  if (day < 1 || day > daysOfMonth(month, date.year)) {
    return [{ ...finding, code: 'date-impossible', from, to, facts: { found: text.slice(from, to) } }];
  }
  if (date.weekday === undefined) return [];
  const years = date.year === undefined ? likelyYears(date, text, written) : [date.year];
  const [year] = years;
  if (year === undefined || years.some((each) => weekdayOf(each, month, day) === date.weekday?.weekday)) return [];
  const right = weekdayOf(year, month, day);
  const found = date.weekday.text;
  const expected = likeIt(
    found,
    weekdayNames[language][right] ?? '',
    weekdayNames[language][date.weekday.weekday] ?? '',
  );
  return [
    {
      ...finding,
      code: 'weekday-wrong',
      from: date.weekday.from,
      to: date.weekday.from + found.length,
      facts: {
        found,
        expected,
        date: text.slice(date.weekday.from + found.length, to).replace(/^[\s.,]+|[\s,]+\d{4}$/gu, ''),
        year,
      },
      fixes: [{ kind: 'replace', text: expected }],
    },
  ];
}

/**
 * The years that a date without one may be in: the one that its sentence names, else the article's, and around New Year
 * the one beside it as well.
 */
function likelyYears({ from, month }: ToldDate, text: string, written: CheckContext['date']): readonly number[] {
  const sentence = sentencesOf(text).find((each) => each.from <= from && from < each.to);
  const named = /(?<![\d–-])(?:19|20)\d{2}(?![\d–-])/u.exec(text.slice(sentence?.from ?? 0, sentence?.to))?.[0];
  if (named !== undefined) return [Number(named), written.year];
  const { year } = written;
  // A text of December tells of January to come, and one of January of what was in December.
  if (written.month >= 10 && month <= 4) return [year + 1, year];
  return written.month <= 3 && month >= 10 ? [year - 1, year] : [year];
}

/** The right weekday in the form of the wrong one: `tisdagen` → `onsdagen`, `Tue` → `Wed`. */
function likeIt(found: string, right: string, wrong: string): string {
  const isCapital = /^\p{Lu}/u.test(found);
  const ending = found.length >= wrong.length ? found.slice(wrong.length) : '';
  const stem = found.length >= wrong.length ? right : right.slice(0, Math.max(3, found.length));
  const form = `${stem}${ending}`;
  return isCapital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
