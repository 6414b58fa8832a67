/**
 * Counts words as newsrooms do: what stands between white space and holds at least one letter or digit. A dash alone
 * is no word, and a fixed space parts none; `trygghets- och säkerhetsfrågor` are three.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/[^\S\u00a0\u202f]+/u)) {
    if (/[\p{L}\p{N}]/u.test(token)) count++;
  }
  return count;
}
