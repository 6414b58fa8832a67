import type { TypographyRule } from './TypographyRule';

/** A space that does not part what belongs together. */
const fixedSpace = '\u00a0';

/** A quote opens at the beginning, and after a space, a bracket, a dash or another opening quote. */
const opening = /(?:^|[\s([{–—/“‘])$/u;

const units = 'km|m|cm|mm|mil|kg|hg|g|l|dl|cl|kr|kWh|MW|kW|GB|MB|°C|°|€|\\$|£';

/** Rules that hold in every language. */
const common: readonly TypographyRule[] = [
  { name: 'ellipsis', find: /(?<!\.)\.\.\.$/u, replace: () => '…' },
  // A hyphen between spaces is a dash; a hyphen first in a paragraph is a form of its own.
  { name: 'dash', find: /(?<=\S) - $/u, replace: () => ' – ' },
  {
    name: 'range',
    // Seen when the range has ended. Not 2026-11 (a month), not 070-12 (a telephone), not 2026-11-23 (a date).
    find: /(?<=^|[\s(])([1-9]\d{0,3})-(\d{1,4})([\s.,;:!?)])$/u,
    replace: ([, from = '', to = '', end = '']) => (isRange(from, to) ? `${from}–${to}${end}` : `${from}-${to}${end}`),
  },
  {
    name: 'multiplication',
    find: /(?<=^|[\s(])([1-9]\d*(?:,\d+)?)( ?)x( ?)(\d)$/u,
    replace: ([, before = '', left = '', right = '', after = '']) =>
      `${before}${left === '' ? '' : fixedSpace}×${right === '' ? '' : fixedSpace}${after}`,
  },
  {
    name: 'thousands',
    find: /(?<=^|[\s(–])((?:[1-9]\d{0,2})(?:\u00a0\d{3})*) (\d{3})([\s.,;:!?)])$/u,
    replace: ([, before = '', after = '', end = '']) => `${before}${fixedSpace}${after}${end}`,
  },
  { name: 'percent', find: /(?<=\d) %$/u, replace: () => `${fixedSpace}%` },
  { name: 'section', find: /§ (\d)$/u, replace: ([, digit = '']) => `§${fixedSpace}${digit}` },
  {
    name: 'unit',
    find: new RegExp(`(?<=\\d) (${units})([\\s.,;:!?)])$`, 'u'),
    replace: ([, unit = '', end = '']) => `${fixedSpace}${unit}${end}`,
  },
  {
    name: 'initial',
    find: /(?<=^|\s)(\p{Lu}\.) (\p{Lu})$/u,
    replace: ([, initial = '', letter = '']) => `${initial}${fixedSpace}${letter}`,
  },
];

/** Swedish: the same mark on both sides, and the clock. */
const swedish: readonly TypographyRule[] = [
  { name: 'quote', find: /"$/u, replace: () => '”' },
  { name: 'single-quote', find: /'$/u, replace: () => '’' },
  {
    name: 'clock',
    find: /(?<=^|[\s(])(kl\.) (\d)$/iu,
    replace: ([, word = '', digit = '']) => `${word}${fixedSpace}${digit}`,
  },
];

/** English: quotes that open and close. An apostrophe closes. */
const english: readonly TypographyRule[] = [
  { name: 'quote', find: /"$/u, replace: ({ index, input }) => (opening.test(input.slice(0, index)) ? '“' : '”') },
  {
    name: 'single-quote',
    find: /'$/u,
    replace: ({ index, input }) => (opening.test(input.slice(0, index)) ? '‘' : '’'),
  },
];

/** The typography of a language (BCP 47) while one types: Swedish for `sv`, else English. */
export function typographyRules(language: string): readonly TypographyRule[] {
  return [...(/^sv\b/u.test(language) ? swedish : english), ...common];
}

/**
 * What the end of a text becomes after a key. Gives where the change begins and the text that stands there then;
 * undefined where there is nothing to mend.
 */
export function mendedEnd(
  rules: readonly TypographyRule[],
  text: string,
): { readonly start: number; readonly text: string } | undefined {
  for (const { find, replace } of rules) {
    const match = find.exec(text);
    if (match === null) continue;
    const mended = replace(match);
    if (mended !== match[0]) return { start: match.index, text: mended };
  }
  return undefined;
}

/** Whether two numbers with a hyphen between them are a range: the second is larger, and they are no month of a year. */
function isRange(from: string, to: string): boolean {
  if (to.startsWith('0')) return false;
  // 2023-26 is a range of years, 2023-11 a month.
  if (from.length === 4 && to.length === 2) return Number(to) > 12 && Number(to) > Number(from.slice(2));
  return Number(to) > Number(from);
}
