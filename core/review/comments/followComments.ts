import type { Node } from '@tiptap/pm/model';
import type { ReviewComment } from '../reviewJson';
import type { DocumentChange, Part } from './changedParts';
import { insertedParts, touchedBefore } from './changedParts';
import type { CommentTrace } from './commentTrace';
import { nodeAt, traceOf } from './commentTrace';
import { findGrown, findPlace, insertedTexts } from './findPlace';
import { flatTextOf } from './flatText';
import { quoteOf } from './quoteOf';

/** Comments with their places in a document, and what there was of those that have lost something of theirs. */
export interface FollowedComments {
  readonly comments: readonly ReviewComment[];
  /** By the id of a comment, the oldest first. */
  readonly traces: ReadonlyMap<string, readonly CommentTrace[]>;
  /** Whose last words have just been deleted or replaced: what is written there next belongs to them. */
  readonly rewritten: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

/** Who deletes letter by letter leaves a trace at each; what stood there at first is what matters. */
const mostTraces = 50;

/**
 * Comments after a change of the document: moved along with their text; without a place where it is gone; and at their
 * place again where it has come back. Comments that are as before are the same objects, and all of it is the same where
 * nothing has moved.
 */
export function followComments(followed: FollowedComments, change: DocumentChange): FollowedComments {
  const touched = followed.comments.length === 0 ? undefined : touchedBefore(change.mapping);
  if (touched === undefined) return followed;
  const traces = new Map(followed.traces);
  const lost = new Set<string>();
  const rewritten = new Set<string>();
  const moved = followed.comments.map((comment) => {
    const { id, range } = comment;
    if (range === null || range.to < touched.from) return comment;
    const wasRewritten = followed.rewritten.has(id);
    const to = change.mapping.map(range.to, wasRewritten ? 1 : -1);
    const from = change.mapping.map(range.from, 1);
    if (range.from > touched.to) return { ...comment, range: { from, to } };
    const next = changedComment(comment, range, { from, to }, change);
    if (next.isTraced) leaveTrace(traces, id, traceOf(change.before, range));
    if (next.comment.range === null) lost.add(id);
    else if (touched.from >= range.from && touched.to <= range.to) {
      const isEndTouched = touched.to === range.to && touched.from < touched.to;
      if (isEndTouched || wasRewritten) rewritten.add(id);
    }
    return next.comment;
  });
  const isUnmoved = moved.every((comment, index) => comment === followed.comments[index]);
  const comments = returned(isUnmoved ? followed.comments : moved, { traces, lost, touched, change });
  return {
    comments,
    traces: traces.size === 0 && followed.traces.size === 0 ? followed.traces : traces,
    rewritten: rewritten.size === 0 ? nobody : rewritten,
  };
}

/** A comment in whose text or at whose ends something has changed. */
function changedComment(
  comment: ReviewComment,
  before: Part,
  after: Part,
  { before: docBefore, doc, mapping }: DocumentChange,
): { readonly comment: ReviewComment; readonly isTraced: boolean } {
  const node = nodeAt(docBefore, before);
  if (!isAnythingAt(doc, after, node)) return { comment: { ...comment, range: null }, isTraced: true };
  const quote = quoteOf(flatTextOf(doc, after.from, after.to).text);
  const isSame = quote === comment.quote && after.from === before.from && after.to === before.to;
  const isCut = mapping.mapResult(before.from, 1).deletedAfter || mapping.mapResult(before.to, -1).deletedBefore;
  return { comment: isSame ? comment : { ...comment, range: after, quote }, isTraced: isCut && node === null };
}

/** Whether a place still has what it was about: some text, or the node. */
function isAnythingAt(doc: Node, { from, to }: Part, node: Node | null): boolean {
  if (from >= to) return false;
  if (node !== null) return nodeAt(doc, { from, to })?.type === node.type;
  return flatTextOf(doc, from, to).text.trim() !== '';
}

function leaveTrace(traces: Map<string, readonly CommentTrace[]>, id: string, trace: CommentTrace): void {
  const before = traces.get(id) ?? [];
  if (before.length < mostTraces) traces.set(id, [...before, trace]);
}

/** Comments whose text has come back with the change, those that it has taken away itself first. */
function returned(
  comments: readonly ReviewComment[],
  {
    traces,
    lost,
    touched,
    change: { doc, mapping },
  }: {
    readonly traces: Map<string, readonly CommentTrace[]>;
    readonly lost: ReadonlySet<string>;
    readonly touched: Part;
    readonly change: DocumentChange;
  },
): readonly ReviewComment[] {
  const isSought = ({ id, range }: ReviewComment): boolean => range === null || traces.has(id);
  if (!comments.some(isSought)) return comments;
  const parts = insertedParts(mapping);
  const inserted = insertedTexts(doc, parts);
  const taken = new Map<string, CommentTrace>();
  const found = new Map<string, ReviewComment>();
  const seek = (comment: ReviewComment): void => {
    const { id, range, quote } = comment;
    const left = traces.get(id) ?? [{ text: quote, before: '', after: '', position: touched.from, node: null }];
    for (const [index, trace] of left.entries()) {
      const place =
        range === null
          ? findPlace(doc, inserted, trace)
          : parts.some(({ from, to }) => from <= range.to && to >= range.from)
            ? findGrown(doc, range, trace)
            : undefined;
      if (place === undefined) continue;
      // Two threads may be about the same words; two places with the same words are not one.
      const key = `${place.from} ${place.to}`;
      const other = taken.get(key);
      if (other !== undefined && !isSamePlace(other, trace)) continue;
      taken.set(key, trace);
      if (index === 0) traces.delete(id);
      else traces.set(id, left.slice(0, index));
      found.set(id, { ...comment, range: place, quote: quoteOf(flatTextOf(doc, place.from, place.to).text) });
      return;
    }
  };
  for (const comment of comments) if (isSought(comment) && lost.has(comment.id)) seek(comment);
  for (const comment of comments) if (isSought(comment) && !lost.has(comment.id)) seek(comment);
  return found.size === 0 ? comments : comments.map((comment) => found.get(comment.id) ?? comment);
}

function isSamePlace(one: CommentTrace, other: CommentTrace): boolean {
  return one.before === other.before && one.after === other.after;
}
