/**
 * Counts words as newsrooms do: what stands between white space and holds at least one letter or digit. A dash alone
 * is no word, and a fixed space parts none; `trygghets- och säkerhetsfrågor` are three.
 */
export function countWords(text: string): number {
  // From the first letter or digit to the white space: each match is a word, and no piece of text is made for the rest.
  return text.match(/[\p{L}\p{N}][\S\u00a0\u202f]*/gu)?.length ?? 0;
}
