/**
 * Whether every character may stand in an article's text: Unicode without control characters (C0 with tab and line
 * break, DEL, C1), the separators U+2028 and U+2029, lone surrogates and noncharacters. Those are what XML 1.0
 * section 2.2 and the HTML Standard section 13.2.3.5 refuse, so that text that is in an article can be in every format.
 * A line break within a paragraph is a node, not a character.
 */
export function isPlainText(text: string): boolean {
  return !unfit.test(text);
}

/** The text with each run of unfit characters (see {@link isPlainText}) turned into one space or, where none can have been meant, taken away. */
export function toPlainText(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').replace(new RegExp(unfit, 'gu'), '');
}

// With the `u` flag, `\p{Cs}` matches only surrogates that have lost their other half.
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\p{Noncharacter_Code_Point}]/u;
