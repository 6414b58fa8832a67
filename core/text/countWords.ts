/**
 * Counts words as newsrooms do: what stands between white space and holds at least one letter or digit. A dash alone
 * is no word; `trygghets- och säkerhetsfrågor` are three.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/\s+/u)) {
    if (/[\p{L}\p{N}]/u.test(token)) count++;
  }
  return count;
}
