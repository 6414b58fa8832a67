import { isWholeWord } from '../language/isWholeWord';
import { lowered } from './RulePattern';

/** Where a phrase stands in a text, in UTF-16 units, and what it was put into the index with. */
export interface PhraseMatch<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/**
 * Finds any number of words and phrases in a text at once: what a phrase begins with is looked up at each word, so a
 * text costs the same whether ten phrases are looked for or ten thousand.
 */
export class PhraseIndex<Value> {
  private readonly byStart = new Map<
    string,
    { readonly phrase: string; readonly matchCase: boolean; readonly original: string; readonly value: Value }[]
  >();

  add(phrase: string, matchCase: boolean, value: Value): void {
    const folded = foldedPhrase(phrase);
    const start = startOf(folded, 0);
    const entry = { phrase: folded, matchCase, original: foldedSigns(phrase), value };
    const entries = this.byStart.get(start);
    if (entries === undefined) this.byStart.set(start, [entry]);
    else entries.push(entry);
  }

  /** Every place of every phrase, as whole words. */
  matchesIn(text: string): readonly PhraseMatch<Value>[] {
    const folded = foldedPhrase(text);
    const withCase = foldedSigns(text);
    const matches: PhraseMatch<Value>[] = [];
    let from = 0;
    while (from < folded.length) {
      const start = startOf(folded, from);
      for (const { phrase, matchCase, original, value } of this.byStart.get(start) ?? []) {
        const to = from + phrase.length;
        if (!folded.startsWith(phrase, from) || !isWholeWord(folded, from, to)) continue;
        if (!matchCase || withCase.startsWith(original, from)) matches.push({ from, to, value });
      }
      from += start.length;
    }
    return matches;
  }
}

/** What a phrase begins with, and what is looked up at each place: a run of letters and digits, or one other character. */
function startOf(text: string, from: number): string {
  let to = from;
  while (to < text.length && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(to))) to++;
  return text.slice(from, Math.max(to, from + 1));
}

function foldedPhrase(text: string): string {
  return foldedSigns(lowered(text));
}

/** Fixed spaces as spaces, curved apostrophes as straight ones: how it is set makes no difference. */
function foldedSigns(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ').replace(/[’‘]/gu, "'");
}
