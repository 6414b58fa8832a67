/** What a word may be in the spelling of another country: with one of the two put where the other stands, each place by itself. */
export function otherSpellings(word: string, pairs: readonly (readonly [string, string])[]): readonly string[] {
  const lower = word.toLowerCase();
  const found = new Set<string>();
  for (const [from, to] of pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])) {
    for (let at = lower.indexOf(from); at !== -1; at = lower.indexOf(from, at + 1)) {
      found.add(lower.slice(0, at) + to + lower.slice(at + from.length));
    }
  }
  return [...found];
}
