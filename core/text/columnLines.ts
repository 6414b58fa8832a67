/**
 * How many lines a paragraph takes in a printed column of so many characters: words go to the next line whole, one that
 * is longer than a line is broken. An empty paragraph takes none.
 */
export function columnLines(text: string, charactersPerLine: number): number {
  let lines = 0;
  let used = charactersPerLine;
  for (const word of text.split(/[^\S\u00a0\u202f]+/u)) {
    const length = Array.from(word).length;
    if (length === 0) continue;
    if (used + 1 + length <= charactersPerLine) {
      used += 1 + length;
      continue;
    }
    lines += Math.ceil(length / charactersPerLine);
    used = length % charactersPerLine || charactersPerLine;
  }
  return lines;
}
