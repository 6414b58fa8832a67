import type { KeptAsIs } from '../article/articleFile';
import { toPlainText } from '../document/isPlainText';
import type { ProofArticle } from './Check';
import type { CheckName, Finding } from './Finding';

/** How much of what stands before is remembered: enough to know the place again, and too little to change often. */
const charactersBefore = 30;
const mostCharacters = 200;

/** What a finding is known by when it comes again: its check, its words, and the words before them. */
export interface FoundWords {
  readonly check: CheckName;
  /** Null where something is missing. */
  readonly text: string | null;
  /** Null at the beginning of a text. */
  readonly before: string | null;
}

/** What a finding in this range of a text is known by. */
export function foundWordsOf(
  check: CheckName,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): FoundWords {
  return {
    check,
    text: onOneLine(text.slice(from, to).slice(0, mostCharacters)),
    before: onOneLine(text.slice(Math.max(0, from - charactersBefore), from)),
  };
}

/** Whether a person has said that it stays as it is, in this place or in all of the article. */
export function isKept(kept: readonly KeptAsIs[], found: FoundWords): boolean {
  return kept.some(
    ({ check, text, before }) =>
      check === found.check && text === found.text && (before === null || before === (found.before ?? start)),
  );
}

/** Findings without those that a person has said are right as they are. */
export function withoutKept(
  findings: readonly Finding[],
  { blocks, metadata }: Pick<ProofArticle, 'blocks' | 'metadata'>,
): readonly Finding[] {
  return findings.filter(({ check, place }) => {
    const text = 'detail' in place ? '' : (blocks[place.block]?.text ?? '');
    return !isKept(metadata.keptAsIs, foundWordsOf(check, text, 'detail' in place ? { from: 0, to: 0 } : place));
  });
}

/** Keeps one as it is: in its place only, or, for what has words, in all of the article. */
export function withKept(
  kept: readonly KeptAsIs[],
  found: FoundWords,
  where: 'here' | 'everywhere',
): readonly KeptAsIs[] {
  if (isKept(kept, found)) return kept;
  return [...kept, { ...found, before: where === 'here' ? (found.before ?? start) : null }];
}

/** Stands for the beginning of a text, before which there are no words. */
const start = '^';

/** On one line and of whole characters, as an article's file holds it; null where nothing is left. */
function onOneLine(text: string): string | null {
  const line = toPlainText(text).replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? null : line;
}
