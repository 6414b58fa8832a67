/**
 * The lines of a paragraph, none longer than `lineWidth` characters with what stands before it, as far as spaces allow:
 * a word that is longer has a line of its own. Line breaks of the text stay. Only spaces become line breaks (fixed ones
 * don't), so that the text is the same but for them. `lineWidth` null: as many lines as the text has.
 */
export function wrapLines(
  text: string,
  { lineWidth, first, others }: { readonly lineWidth: number | null; readonly first: string; readonly others: string },
): readonly string[] {
  const lines: string[] = [];
  for (const given of text.split('\n')) {
    let line = '';
    let hasWord = false;
    for (const word of lineWidth === null ? [given] : given.split(' ')) {
      const start = lines.length === 0 ? first : others;
      if (!hasWord) line = start + word;
      else if (lineWidth !== null && lengthOf(line) + 1 + lengthOf(word) > lineWidth) {
        lines.push(line);
        line = others + word;
      } else line += ` ${word}`;
      hasWord = true;
    }
    lines.push(line);
  }
  return lines;
}

/** In characters as a person counts them, near enough: an accent that is a character of its own takes no room. */
function lengthOf(text: string): number {
  return text.replace(/\p{M}/gu, '').replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '.').length;
}
