/** How a language is named in a file: BCP 47, without the forms that no newspaper needs (`sv`, `en`, `en-GB`). */
export const languageTagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;
/** What is longer (RFC 5646 section 4.4.1) is no name of a language that others' markup means. */
const longest = 35;

/** The languages that Spalt has a dictionary and rules for; both kinds of English. */
export const languagesOfSpalt = ['sv', 'en-GB', 'en-US'] as const;

/** Whether a value names a language. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === 'string' && languageTagPattern.test(value);
}

/** The name of a language as others write it (`SV`, `en_us`) in its usual form; null for what names none. */
export function readLanguageTag(text: string | null | undefined): string | null {
  const [primary = '', ...rest] = (text ?? '').trim().split(/[-_]/u);
  const tag = [primary.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
  return tag.length <= longest && isLanguageTag(tag) ? tag : null;
}

/** The language without its country: `en` of `en-GB`, and of `en_GB` as dictionaries are called. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
}
