import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { Part } from '#core/review/comments/changedParts';
import { withPerson, withReply, withResolved } from '#core/review/comments/commentDeeds';
import { flatTextOf } from '#core/review/comments/flatText';
import { quoteOf } from '#core/review/comments/quoteOf';
import type { Person, ReviewComment } from '#core/review/reviewJson';
import type { ReviewOutbox } from '../../editor/review/ReviewOutbox';
import { commentMarks } from '../../editor/review/commentMarks';
import { activeCommentIn, commentsIn, draftIn, withCommentOrder } from '../../editor/review/commentPlaces';
import { seenRange } from '../../editor/seenRange';
import { takeSelectionIn } from '../../editor/takeSelectionIn';

/** How long it waits for further keys before what has become of quotes is shown. */
const calmMs = 300;

/** The comments of the article, as they are shown. */
export interface CommentView {
  /** In the order of the text; those whose text is gone come last. */
  readonly threads: readonly ReviewComment[];
  readonly people: readonly Person[];
  /** The thread that somebody is at; null where they are at none. */
  readonly active: string | null;
  /** The words that a comment is being written about; null where none is. Empty for a photo or a rule. */
  readonly draft: string | null;
}

/**
 * The comments of the article that is open: shows them in its text and to the list, and does what people want with
 * them. Where they stand is known to the editor; a key that is typed draws nothing here. In an article that can only be
 * read, comments are read and gone to, and stay as they are.
 */
export class CommentBook {
  readonly #editor: Editor;
  readonly #outbox: ReviewOutbox;
  readonly #listeners = new Set<() => void>();
  #view: CommentView;
  #comments: readonly ReviewComment[] = [];
  #calmTimer: ReturnType<typeof setTimeout> | undefined;
  #markTimer: ReturnType<typeof setTimeout> | undefined;
  #hasMarks = false;
  #draft: { readonly range: Part; readonly quote: string } | null = null;

  constructor(editor: Editor, outbox: ReviewOutbox) {
    this.#editor = editor;
    this.#outbox = outbox;
    this.#view = { threads: [], people: [], active: null, draft: null };
    editor.on('transaction', this.#look);
    this.#show();
  }

  readonly read = (): CommentView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    clearTimeout(this.#calmTimer);
    clearTimeout(this.#markTimer);
    this.#editor.off('transaction', this.#look);
    this.#listeners.clear();
  }

  /** Marks what is in view, now that something else may be. */
  readonly markSoon = (): void => {
    clearTimeout(this.#markTimer);
    this.#markTimer = setTimeout(this.#mark);
  };

  /** Begins a comment about a part of the text; it is in no file before it is written. */
  begin(range: Part): void {
    if (!this.#editor.isEditable) return;
    this.#draft = { range, quote: quoteOf(flatTextOf(this.#editor.state.doc, range.from, range.to).text) };
    this.#order({ kind: 'draft', range });
    this.#show();
  }

  /** Writes no comment after all. */
  giveUp(): void {
    this.#draft = null;
    this.#order({ kind: 'draft', range: null });
    this.#show();
  }

  /** Makes a comment of what was begun; where its words have been deleted meanwhile, it keeps their quote. */
  add(text: string, person: Person): void {
    if (this.#draft === null) return;
    const { state } = this.#editor;
    const range = draftIn(state);
    const quote = range === null ? this.#draft.quote : quoteOf(flatTextOf(state.doc, range.from, range.to).text);
    const messages = [{ by: person.name, at: new Date().toISOString(), text }];
    const comment = { id: crypto.randomUUID(), range, quote, messages, resolved: null };
    this.#notePerson(person);
    this.giveUp();
    this.#change([...commentsIn(state), comment]);
    this.#order({ kind: 'go', id: comment.id });
  }

  reply(id: string, text: string, person: Person): void {
    this.#notePerson(person);
    const message = { by: person.name, at: new Date().toISOString(), text };
    this.#change(withReply(commentsIn(this.#editor.state), id, message));
  }

  /** Takes a thread for done; nobody is at it any more. */
  resolve(id: string, person: Person): void {
    this.#notePerson(person);
    const resolved = { by: person.name, at: new Date().toISOString() };
    this.#change(withResolved(commentsIn(this.#editor.state), id, resolved));
    this.#order({ kind: 'go', id: null });
  }

  reopen(id: string): void {
    this.#change(withResolved(commentsIn(this.#editor.state), id, null));
  }

  /** Deletes a thread; `restore` brings it back, at its words as they are then. */
  remove(id: string): void {
    this.#order({ kind: 'remove', id });
  }

  restore(id: string): void {
    this.#order({ kind: 'restore', id });
  }

  /** Shows where in the text a thread is about, and makes it the one that somebody is at; the focus stays. */
  goTo(id: string): void {
    const range = commentsIn(this.#editor.state).find((comment) => comment.id === id)?.range ?? null;
    const { tr, doc } = this.#editor.state;
    // Never a whole photo: what is typed next would take its place.
    const place = range === null ? null : Selection.findFrom(doc.resolve(range.from), 1, true);
    if (place !== null) tr.setSelection(place);
    this.#editor.view.dispatch(withCommentOrder(tr, { kind: 'go', id }));
    if (range !== null) this.#scrollTo(range.from);
  }

  /** The open thread after or before where the cursor is, the first one after the last; undefined where there is none. */
  neighbour(direction: 1 | -1): ReviewComment | undefined {
    const { state } = this.#editor;
    const places = this.#threads().filter(({ range, resolved }) => range !== null && resolved === null);
    const index = places.findIndex(({ id }) => id === activeCommentIn(state));
    if (index !== -1) return places.at((index + direction) % places.length);
    const { from } = state.selection;
    return direction === 1
      ? (places.find((comment) => startOf(comment) >= from) ?? places[0])
      : (places.findLast((comment) => startOf(comment) < from) ?? places.at(-1));
  }

  #notePerson(person: Person): void {
    if (!this.#editor.isEditable) return;
    const { people } = this.#outbox.current;
    const next = withPerson(people, person);
    if (next !== people) this.#outbox.note({ people: [...next] });
  }

  #change(comments: readonly ReviewComment[]): void {
    this.#order({ kind: 'change', comments });
  }

  #order(order: Parameters<typeof withCommentOrder>[1]): void {
    // A notice may still offer to bring back a thread of an article that is put away.
    if (this.#editor.isDestroyed) return;
    if (!this.#editor.isEditable && ['change', 'remove', 'restore'].includes(order.kind)) return;
    this.#editor.view.dispatch(withCommentOrder(this.#editor.state.tr, order));
  }

  /** After every transaction: what is shown changes only with more than places and quotes, or when there is calm. */
  readonly #look = (): void => {
    const { state } = this.#editor;
    const comments = commentsIn(state);
    if (comments !== this.#comments) {
      const isOther = isShownOtherwise(this.#comments, comments);
      this.#comments = comments;
      clearTimeout(this.#calmTimer);
      this.#calmTimer = setTimeout(this.#show, isOther ? 0 : calmMs);
      if (isOther) this.markSoon();
    } else if (activeCommentIn(state) !== this.#view.active) this.#show();
  };

  readonly #show = (): void => {
    if (this.#editor.isDestroyed) return;
    const { state } = this.#editor;
    this.#comments = commentsIn(state);
    this.#view = {
      threads: this.#threads(),
      people: this.#outbox.current.people,
      active: activeCommentIn(state),
      draft: this.#draft?.quote ?? null,
    };
    for (const listener of this.#listeners) listener();
    this.markSoon();
  };

  #threads(): readonly ReviewComment[] {
    return commentsIn(this.#editor.state).toSorted((one, other) => {
      const [first, second] = [startOf(one), startOf(other)];
      return first === second ? 0 : first - second;
    });
  }

  readonly #mark = (): void => {
    const { view, isDestroyed } = this.#editor;
    if (isDestroyed) return;
    if (commentsIn(view.state).length === 0 && !this.#hasMarks) return;
    takeSelectionIn(view);
    const { state } = view;
    const comments = commentsIn(state);
    const colours = new Map(this.#outbox.current.people.map(({ name, colour }) => [name, colour]));
    const marks = commentMarks(state.doc, comments, seenRange(view), (name) => colours.get(name) ?? 0);
    this.#hasMarks = comments.length > 0;
    view.dispatch(withCommentOrder(state.tr, { kind: 'mark', marks }));
  };

  #scrollTo(position: number): void {
    const { view } = this.#editor;
    const { node } = view.domAtPos(position);
    const element = view.nodeDOM(position) ?? node;
    const shown = element instanceof Element ? element : element.parentElement;
    shown?.scrollIntoView({ block: 'center' });
  }
}

/** Where a comment begins; after all else where it has no place. */
function startOf({ range }: ReviewComment): number {
  return range?.from ?? Infinity;
}

/** Whether there are other threads, or other things in them, than places and quotes. */
function isShownOtherwise(before: readonly ReviewComment[], after: readonly ReviewComment[]): boolean {
  return (
    before.length !== after.length ||
    after.some((comment, index) => {
      const other = before[index];
      return (
        other !== comment &&
        (other?.id !== comment.id ||
          other.messages !== comment.messages ||
          other.resolved !== comment.resolved ||
          (other.range === null) !== (comment.range === null))
      );
    })
  );
}
