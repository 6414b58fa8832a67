import { lowered } from './RulePattern';

const gramLength = 3;

/**
 * Tells which of any number of patterns can be in a text at all, by the words that each needs: every three characters of
 * the text are looked up once.
 */
export class LiteralIndex<Value> {
  private readonly byGram = new Map<string, { readonly literal: string; readonly at: number }[]>();
  private readonly values: Value[] = [];
  private readonly always = new Set<number>();

  /** Without literals, the value is a candidate for every text. */
  add(literals: readonly string[] | undefined, value: Value): void {
    const at = this.values.length;
    this.values.push(value);
    if (literals === undefined) this.always.add(at);
    for (const literal of literals ?? []) {
      const small = lowered(literal);
      const gram = small.slice(0, gramLength);
      const entries = this.byGram.get(gram);
      if (entries === undefined) this.byGram.set(gram, [{ literal: small, at }]);
      else entries.push({ literal: small, at });
    }
  }

  /** The values that may be in the text, in the order in which they were added. */
  candidatesIn(text: string): readonly Value[] {
    const small = lowered(text).replace(/[\u00a0\u202f]/gu, ' ');
    const found = new Set(this.always);
    const seen = new Set<string>();
    for (let from = 0; from < small.length; from++) {
      for (let length = 1; length <= gramLength; length++) {
        const gram = small.slice(from, from + length);
        if (seen.has(gram)) continue;
        seen.add(gram);
        for (const { literal, at } of this.byGram.get(gram) ?? []) {
          if (!found.has(at) && small.includes(literal)) found.add(at);
        }
      }
    }
    return [...found].toSorted((a, b) => a - b).flatMap((at) => this.values.slice(at, at + 1));
  }
}
