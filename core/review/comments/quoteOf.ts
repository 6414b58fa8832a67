/** How many characters of a text are kept as its quote: the form of the file has no more. */
const quoteLength = 1000;

/** What of a text is kept as a comment's quote; no character is cut in two. */
export function quoteOf(text: string): string {
  if (text.length <= quoteLength) return text;
  return text.slice(0, quoteLength).replace(/[\uD800-\uDBFF]$/u, '');
}
