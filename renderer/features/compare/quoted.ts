/** So much of a text is quoted where something is told of it. */
const longestQuote = 40;

/** A text as it is quoted in a sentence: on one line, and cut where it is long. */
export function quoted(text: string): string {
  const shown = text.replace(/\s+/gu, ' ').trim();
  return shown.length > longestQuote ? `${shown.slice(0, longestQuote).trimEnd()}…` : shown;
}
