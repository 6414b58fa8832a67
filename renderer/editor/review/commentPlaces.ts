import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { assertNever } from '#core/base/assertNever';
import type { Part } from '#core/review/comments/changedParts';
import type { FollowedComments } from '#core/review/comments/followComments';
import { followComments } from '#core/review/comments/followComments';
import { placedComments } from '#core/review/comments/placedComments';
import type { ReviewComment } from '#core/review/reviewJson';
import { commentAt } from './commentAt';
import { activeMark } from './commentMarks';

/** The comments of the article at their places in the text as it is. */
interface CommentPlaces {
  readonly followed: FollowedComments;
  /** Those that somebody has deleted and may want back. */
  readonly removed: FollowedComments;
  /** What the comment is about that somebody is writing; null where nobody is. */
  readonly draft: Part | null;
  /** The id of the comment that somebody is at, in the text or in the list. */
  readonly active: string | null;
  /** What is in view of them. */
  readonly marks: DecorationSet;
  /** Marks the comment that somebody is at, or writes. */
  readonly activeMark: DecorationSet;
}

/** What is to be otherwise with comments; the text stays as it is. */
type CommentOrder =
  | { readonly kind: 'change'; readonly comments: readonly ReviewComment[] }
  | { readonly kind: 'reload'; readonly comments: readonly ReviewComment[] }
  | { readonly kind: 'remove' | 'restore'; readonly id: string }
  | { readonly kind: 'draft'; readonly range: Part | null }
  | { readonly kind: 'go'; readonly id: string | null }
  | { readonly kind: 'mark'; readonly marks: DecorationSet };

/** An order on its way with a transaction. */
class CarriedOrder {
  constructor(readonly order: CommentOrder) {}
}

const key = new PluginKey<CommentPlaces>('commentPlaces');
const none: FollowedComments = { comments: [], traces: new Map(), rewritten: new Set() };
const nothing: CommentPlaces = {
  followed: none,
  removed: none,
  draft: null,
  active: null,
  marks: DecorationSet.empty,
  activeMark: DecorationSet.empty,
};

/** Keeps the comments of an article at their places while it is edited, and tells of each change of them. */
export const commentPlaces = Extension.create<{
  /** Those of the article's file. */
  readonly initial: () => readonly ReviewComment[];
  readonly onComments: (comments: readonly ReviewComment[]) => void;
}>({
  name: 'commentPlaces',
  addOptions: () => ({ initial: () => [], onComments: () => undefined }),
  addProseMirrorPlugins() {
    const { initial, onComments } = this.options;
    return [
      new Plugin<CommentPlaces>({
        key,
        state: {
          init: (_config, { doc }) => ({ ...nothing, followed: placedComments(doc, initial()) }),
          apply: (transaction, places) => placesAfter(places, transaction),
        },
        props: { decorations: (state) => key.getState(state)?.marks },
        view: () => ({
          update: (view, before) => {
            const comments = commentsIn(view.state);
            if (comments !== commentsIn(before)) onComments(comments);
          },
        }),
      }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.activeMark } }),
    ];
  },
});

/** The comments of an editor, where they are now. */
export function commentsIn(state: EditorState): readonly ReviewComment[] {
  return placesOf(state).followed.comments;
}

/** The id of the comment that somebody is at; null where they are at none. */
export function activeCommentIn(state: EditorState): string | null {
  return placesOf(state).active;
}

/** What the comment is about that somebody is writing; null where nobody is. */
export function draftIn(state: EditorState): Part | null {
  return placesOf(state).draft;
}

/** Makes a transaction do something with comments. */
export function withCommentOrder(transaction: Transaction, order: CommentOrder): Transaction {
  return transaction.setMeta(key, new CarriedOrder(order));
}

function placesOf(state: EditorState): CommentPlaces {
  return key.getState(state) ?? nothing;
}

function placesAfter(before: CommentPlaces, transaction: Transaction): CommentPlaces {
  const given: unknown = transaction.getMeta(key);
  const order = given instanceof CarriedOrder ? given.order : undefined;
  const { docChanged, selectionSet, doc, selection } = transaction;
  if (order === undefined && !docChanged && !selectionSet) return before;
  let places = docChanged ? movedPlaces(before, transaction) : before;
  if (selectionSet) places = { ...places, active: commentAt(places.followed.comments, selection)?.id ?? null };
  // Who goes elsewhere has written what was to stand there.
  if (selectionSet && !docChanged && places.followed.rewritten.size > 0)
    places = { ...places, followed: { ...places.followed, rewritten: new Set() } };
  if (order !== undefined) places = orderedPlaces(places, order, doc);
  const isMarkSame =
    !docChanged &&
    places.active === before.active &&
    places.draft === before.draft &&
    places.followed === before.followed;
  if (isMarkSame) return places;
  const range = places.draft ?? places.followed.comments.find(({ id }) => id === places.active)?.range ?? null;
  return { ...places, activeMark: activeMark(doc, range) };
}

function movedPlaces(places: CommentPlaces, transaction: Transaction): CommentPlaces {
  const { mapping, doc } = transaction;
  const { followed, removed, draft, marks } = places;
  const range = draft === null ? null : { from: mapping.map(draft.from, 1), to: mapping.map(draft.to, -1) };
  return {
    ...places,
    followed: followComments(followed, transaction),
    removed: followComments(removed, transaction),
    draft: range !== null && range.from < range.to ? range : null,
    marks: marks.map(mapping, doc),
  };
}

function orderedPlaces(places: CommentPlaces, order: CommentOrder, doc: Node): CommentPlaces {
  const { followed, removed } = places;
  switch (order.kind) {
    case 'change':
      return { ...places, followed: { ...followed, comments: order.comments } };
    case 'reload':
      return { ...places, followed: placedComments(doc, order.comments), removed: none };
    case 'remove':
      return { ...places, followed: without(followed, order.id), removed: withOne(removed, followed, order.id) };
    case 'restore':
      return { ...places, followed: withOne(followed, removed, order.id), removed: without(removed, order.id) };
    case 'draft':
      return { ...places, draft: order.range };
    case 'go':
      return { ...places, active: order.id };
    case 'mark':
      return { ...places, marks: order.marks };
    default:
      return assertNever(order);
  }
}

function without(followed: FollowedComments, id: string): FollowedComments {
  return { ...followed, comments: followed.comments.filter((comment) => comment.id !== id) };
}

/** Comments and one more, with what there was of it. */
function withOne(followed: FollowedComments, from: FollowedComments, id: string): FollowedComments {
  const left = from.traces.get(id);
  const { comments, traces } = followed;
  return {
    ...followed,
    comments: [...comments, ...from.comments.filter((comment) => comment.id === id)],
    traces: left === undefined ? traces : new Map([...traces, [id, left]]),
  };
}
