import type { Node } from '@tiptap/pm/model';
import { addressesIn } from './addressesIn';
import type { Suggestions } from './TrackedChange';
import type { Unit } from './unitsOf';
import { unitsOf } from './unitsOf';

/**
 * What a suggestion does. `format`: the same words look otherwise; `link`: they lead elsewhere, or no longer; `split` and `join`: paragraphs; `turn`: a block
 * becomes one of another kind; `attributes`: what is said of a block changes, such as its photo or address; `move`: the
 * same blocks elsewhere; `replace`: words or blocks for others.
 */
export type SuggestionKind =
  | 'insert'
  | 'delete'
  | 'replace'
  | 'format'
  | 'link'
  | 'split'
  | 'join'
  | 'insert-blocks'
  | 'delete-blocks'
  | 'replace-blocks'
  | 'turn'
  | 'attributes'
  | 'move';

/** Something that is proposed and decided as one: a unit, or the two ends of a move. */
export interface Suggestion {
  /** The same as long as nothing before it or in it changes. */
  readonly id: string;
  readonly kind: SuggestionKind;
  /** In the order of the text; a move has two. */
  readonly units: readonly Unit[];
  /** Who proposes it, the first first. Empty: it is done for good, and will not be seen. */
  readonly by: readonly string[];
  /** When it was last changed. */
  readonly at: string;
}

/** What is proposed, in the order of the text. */
export function suggestionsOf(suggestions: Suggestions): readonly Suggestion[] {
  const { original, document } = suggestions;
  const units = unitsOf(suggestions);
  const ends = movesAmong(units, original, document);
  const found: Suggestion[] = [];
  for (const unit of units) {
    const other = ends.get(unit);
    if (other === undefined) found.push(suggestionOf([unit], kindOf(unit, original, document)));
    // A move stands where its first end does.
    else if (other.from > unit.from || (other.from === unit.from && other.originalFrom > unit.originalFrom))
      found.push(suggestionOf([unit, other], 'move'));
  }
  return found;
}

function suggestionOf(units: readonly Unit[], kind: SuggestionKind): Suggestion {
  const spans = units.flatMap(({ changes }) => changes.flatMap(({ deleted, inserted }) => [...deleted, ...inserted]));
  const by = [...new Set(spans.flatMap((span) => (span.by === null ? [] : [span.by])))];
  const at = spans.reduce((latest, span) => (span.at > latest ? span.at : latest), '');
  const [first] = units;
  const id = first === undefined ? '' : `${first.originalFrom}-${first.originalTo} ${first.from}-${first.to}`;
  return { id, kind, units, by, at };
}

/** Blocks that go in one place and come in another: each end with the other. */
function movesAmong(units: readonly Unit[], original: Node, document: Node): ReadonlyMap<Unit, Unit> {
  const ends = new Map<Unit, Unit>();
  const gone = units.filter((unit) => unit.kind === 'blocks' && unit.from === unit.to);
  if (gone.length === 0) return ends;
  const free = new Set(units.filter((unit) => unit.kind === 'blocks' && unit.originalFrom === unit.originalTo));
  for (const unit of gone) {
    const content = original.slice(unit.originalFrom, unit.originalTo).content;
    if (content.textBetween(0, content.size).trim() === '' && content.childCount === 1 && content.child(0).isTextblock)
      continue;
    for (const other of free) {
      if (other.to - other.from !== unit.originalTo - unit.originalFrom) continue;
      if (!document.slice(other.from, other.to).content.eq(content)) continue;
      ends.set(unit, other);
      ends.set(other, unit);
      free.delete(other);
      break;
    }
  }
  return ends;
}

function kindOf(unit: Unit, original: Node, document: Node): SuggestionKind {
  const { originalFrom, originalTo, from, to } = unit;
  if (unit.kind === 'inline') {
    const before = wordsBetween(original, originalFrom, originalTo);
    const after = wordsBetween(document, from, to);
    if (originalFrom === originalTo) return after === '\n' ? 'split' : 'insert';
    if (from === to) return before === '\n' ? 'join' : 'delete';
    if (before !== after) return 'replace';
    const [old, next] = [addressesIn(original, originalFrom, originalTo), addressesIn(document, from, to)];
    return old.join('\n') === next.join('\n') ? 'format' : 'link';
  }
  if (originalFrom === originalTo) return 'insert-blocks';
  if (from === to) return 'delete-blocks';
  const [old, next] = [original.slice(originalFrom, originalTo).content, document.slice(from, to).content];
  const [first, second] = [old.firstChild, next.firstChild];
  if (old.childCount !== 1 || next.childCount !== 1 || first === null || second === null) return 'replace-blocks';
  if (first.type !== second.type) return first.textContent === second.textContent ? 'turn' : 'replace-blocks';
  return first.content.eq(second.content) ? 'attributes' : 'replace-blocks';
}

/** The words between two positions; a line break where blocks part, and another sign for one within text. */
export function wordsBetween(document: Node, from: number, to: number): string {
  return document.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\u2028' : '\uFFFC'));
}
