const wordNumbers: Readonly<Record<'sv' | 'en', Readonly<Record<string, number>>>> = {
  sv: {
    noll: 0,
    en: 1,
    ett: 1,
    två: 2,
    tre: 3,
    fyra: 4,
    fem: 5,
    sex: 6,
    sju: 7,
    åtta: 8,
    nio: 9,
    tio: 10,
    elva: 11,
    tolv: 12,
  },
  en: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
};

/** The source of a pattern for a number: digits with signs for thousands and decimals, or a word up to twelve. */
export function numberSource(language: 'sv' | 'en'): string {
  const digits =
    language === 'sv'
      ? String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`
      : String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
  return `(?:${digits}|${Object.keys(wordNumbers[language]).join('|')})`;
}

/** The value of a number that {@link numberSource} matched. */
export function numberOf(text: string, language: 'sv' | 'en'): number {
  const word = wordNumbers[language][text.toLowerCase()];
  if (word !== undefined) return word;
  const bare = text.replace(/[ \u00a0\u202f]/gu, '');
  return Number(language === 'sv' ? bare.replace(',', '.') : bare.replace(/,/gu, ''));
}

/** A number as it is written in the language, with at most two decimals. */
export function writtenNumber(value: number, language: 'sv' | 'en'): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, language === 'sv' ? '\u00a0' : ',') : whole;
  return decimals === undefined ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${decimals}`;
}
