import type { TFunction } from 'i18next';
import type { Node } from '@tiptap/pm/model';
import { addressesIn } from '#core/review/suggestions/addressesIn';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { wordsBetween } from '#core/review/suggestions/suggestionsOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { blockName } from '../compare/blockName';

/** What leaves the words as they are. */
const sameWords: ReadonlySet<Suggestion['kind']> = new Set(['format', 'move', 'turn', 'attributes']);

/** Longer texts are told by their beginning. */
const mostCharacters = 90;

/** What a suggestion is and by whom: “Deleted · Lena Berg”. */
export function suggestionLabel(t: TFunction, suggestion: Suggestion, { original, document }: Suggestions): string {
  const [unit] = suggestion.units;
  const what = t(`suggestions.kind.${suggestion.kind}`, {
    before: unit === undefined ? '' : nameAt(t, original, unit.originalFrom),
    after: unit === undefined ? '' : nameAt(t, document, unit.from),
  });
  return `${what} · ${suggestion.by.join(', ')}`;
}

/**
 * The words that go and those that come, shortened; of what leads elsewhere, the addresses instead. Empty where there
 * are none.
 */
export function wordsOf(
  { units, kind }: Suggestion,
  { original, document }: Suggestions,
): { readonly removed: string; readonly added: string } {
  if (kind === 'link' || kind === 'attributes') {
    const before = units.flatMap(({ originalFrom, originalTo }) => addressesIn(original, originalFrom, originalTo));
    const after = units.flatMap(({ from, to }) => addressesIn(document, from, to));
    if (before.join(' ') !== after.join(' '))
      return { removed: shortenedWords(before.join(' ')), added: shortenedWords(after.join(' ')) };
  }
  const removed = units.map(({ originalFrom, originalTo }) => wordsBetween(original, originalFrom, originalTo));
  const added = units.map(({ from, to }) => wordsBetween(document, from, to));
  return {
    removed: sameWords.has(kind) ? '' : shortenedWords(removed.join(' ')),
    added: shortenedWords(added.join(' ')),
  };
}

/** Words on one line, told by their beginning where they are many. */
export function shortenedWords(words: string): string {
  const line = words
    .replaceAll('\uFFFC', '')
    .replaceAll(/[\n\u2028]+/gu, ' ¶ ')
    .trim();
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1).trimEnd()}…` : line;
}

function nameAt(t: TFunction, document: Node, position: number): string {
  const node = document.resolve(Math.min(position, document.content.size)).nodeAfter;
  return node === null || node.isText ? '' : blockName(t, node.type.name);
}
