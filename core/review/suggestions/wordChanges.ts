import type { Node } from '@tiptap/pm/model';
import type { Authorship, TrackedChange, TrackedSpan } from './TrackedChange';
import { joinedSpans, lengthOfSpans } from './TrackedChange';

/**
 * Changes as a person reads them: where letters come and go within a word, the whole word is another. Which changes
 * become one hangs on nothing but themselves and what is the same between them, so that deciding one of the others
 * never joins or parts them.
 */
export function wordChanges(
  changes: readonly TrackedChange[],
  original: Node,
  document: Node,
): readonly TrackedChange[] {
  const read: TrackedChange[] = [];
  let word: TrackedChange[] = [];
  for (const change of changes) {
    const last = word.at(-1);
    if (last !== undefined && !isWithinWord(document, last.to, change.from)) {
      read.push(...changesOfWord(word, original, document));
      word = [];
    }
    word.push(change);
  }
  return [...read, ...changesOfWord(word, original, document)];
}

/** Whether nothing but letters stands between two places; it is the same in both texts. */
function isWithinWord(document: Node, from: number, to: number): boolean {
  const between = document.textBetween(from, to);
  return between.length === to - from && /^[\p{L}\p{M}\p{N}]*$/u.test(between);
}

/** The changes in and beside a word: what begins or ends with a space, or the like, stands beside it. */
function changesOfWord(changes: readonly TrackedChange[], original: Node, document: Node): readonly TrackedChange[] {
  const endsWord = (change: TrackedChange): boolean =>
    isPure(change) &&
    !(isInsertion(change) ? isLetterAt(document, change.to - 1) : isLetterAt(original, change.originalTo - 1));
  const beginsWord = (change: TrackedChange): boolean =>
    isPure(change) &&
    !(isInsertion(change) ? isLetterAt(document, change.from) : isLetterAt(original, change.originalFrom));
  const first = changes.findIndex((change) => !endsWord(change));
  const last = changes.findLastIndex((change) => !beginsWord(change));
  if (first === -1 || last < first) return changes;
  const within = changes.slice(first, last + 1);
  const [deleted, inserted] = [sumOf(within, 'deleted'), sumOf(within, 'inserted')];
  // One letter for another is read well enough.
  if (deleted === 0 || inserted === 0 || (deleted === 1 && inserted === 1)) return changes;
  const one = joined(within, document, { isFree: first === 0 }, { isFree: last === changes.length - 1 });
  return [...changes.slice(0, first), one, ...changes.slice(last + 1)];
}

function isPure(change: TrackedChange): boolean {
  return isInsertion(change) || change.from === change.to;
}

function isInsertion({ originalFrom, originalTo }: TrackedChange): boolean {
  return originalFrom === originalTo;
}

function isLetterAt(text: Node, position: number): boolean {
  return (
    position >= 0 && position < text.content.size && /[\p{L}\p{M}\p{N}]/u.test(text.textBetween(position, position + 1))
  );
}

function sumOf(changes: readonly TrackedChange[], side: 'deleted' | 'inserted'): number {
  return changes.reduce((sum, change) => sum + lengthOfSpans(change[side]), 0);
}

/** Changes as one, with what is the same between them, and at its ends as far as the word reaches, where that is free. */
function joined(
  changes: readonly TrackedChange[],
  document: Node,
  before: { readonly isFree: boolean },
  after: { readonly isFree: boolean },
): TrackedChange {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Nothing to be joined');
  let { from } = first;
  let { to } = last;
  if (before.isFree && isLetterAt(document, from)) while (isLetterAt(document, from - 1)) from--;
  if (after.isFree && isLetterAt(document, to - 1)) while (isLetterAt(document, to)) to++;
  const deleted: TrackedSpan[] = [];
  const inserted: TrackedSpan[] = [];
  let at = from;
  let author = authorOf(first);
  const pass = (end: number): void => {
    deleted.push({ ...author, length: end - at });
    inserted.push({ ...author, length: end - at });
  };
  for (const change of changes) {
    pass(change.from);
    deleted.push(...change.deleted);
    inserted.push(...change.inserted);
    at = change.to;
    author = authorOf(change);
  }
  pass(to);
  return {
    originalFrom: first.originalFrom - (first.from - from),
    originalTo: last.originalTo + (to - last.to),
    from,
    to,
    deleted: joinedSpans(deleted),
    inserted: joinedSpans(inserted),
  };
}

/** Whose a change is, by its end. */
function authorOf({ deleted, inserted }: TrackedChange): Authorship {
  const span = inserted.at(-1) ?? deleted.at(-1);
  if (span === undefined) throw new Error('A change without an author');
  return { by: span.by, at: span.at };
}
