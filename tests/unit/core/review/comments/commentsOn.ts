import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import type { Part } from '#core/review/comments/changedParts';
import { flatTextOf } from '#core/review/comments/flatText';
import type { FollowedComments } from '#core/review/comments/followComments';
import { followComments } from '#core/review/comments/followComments';
import { placedComments } from '#core/review/comments/placedComments';
import { quoteOf } from '#core/review/comments/quoteOf';
import type { ReviewComment } from '#core/review/reviewJson';

/** The document as ProseMirror has it. */
export function nodeOf(document: DocumentJson): Node {
  return articleSchema.nodeFromJSON(document);
}

/** Where a text stands in a document, the first time or the time that is asked for. */
export function placeOf(doc: Node, text: string, time = 1): Part {
  const flat = flatTextOf(doc, 0, doc.content.size);
  let index = -1;
  for (let count = 0; count < time; count++) index = flat.text.indexOf(text, index + 1);
  if (index === -1) throw new Error(`Not in the document: ${text}`);
  return { from: flat.positionOf(index), to: flat.positionOf(index + text.length - 1) + 1 };
}

/** A comment of Anna's about a place. */
export function commentOn(doc: Node, range: Part, number = 0): ReviewComment {
  return {
    id: `0a6b1a54-6f0f-4b59-8f3e-${String(number).padStart(12, '0')}`,
    range: { from: range.from, to: range.to },
    quote: quoteOf(flatTextOf(doc, range.from, range.to).text),
    messages: [{ by: 'Anna Ek', at: '2026-03-02T07:00:00.000Z', text: 'Stämmer det?' }],
    resolved: null,
  };
}

/** A document that is edited step by step, with comments that follow. */
export class CommentedText {
  #doc: Node;
  #followed: FollowedComments;
  readonly #done: Transform[] = [];

  constructor(document: DocumentJson, rangesOf: (doc: Node) => readonly Part[]) {
    this.#doc = nodeOf(document);
    const comments = rangesOf(this.#doc).map((range, index) => commentOn(this.#doc, range, index));
    this.#followed = placedComments(this.#doc, comments);
  }

  get doc(): Node {
    return this.#doc;
  }

  get followed(): FollowedComments {
    return this.#followed;
  }

  /** What each comment is about now; null for those that are about nothing. */
  get texts(): readonly (string | null)[] {
    return this.#followed.comments.map(({ range }) =>
      range === null ? null : flatTextOf(this.#doc, range.from, range.to).text,
    );
  }

  /** As if the article had been closed and opened: only what its file holds is left. */
  reopen(): void {
    this.#followed = placedComments(this.#doc, this.#followed.comments);
  }

  edit(change: (transform: Transform) => void): void {
    const transform = new Transform(this.#doc);
    change(transform);
    this.#done.push(transform);
    this.#take(transform);
  }

  /** Takes back the last change that was not taken back. */
  undo(): void {
    const last = this.#done.pop();
    if (last === undefined) throw new Error('Nothing to take back');
    const transform = new Transform(this.#doc);
    for (const [index, step] of [...last.steps.entries()].toReversed()) {
      transform.step(step.invert(last.docs[index] ?? last.doc));
    }
    this.#take(transform);
  }

  #take(transform: Transform): void {
    this.#followed = followComments(this.#followed, transform);
    this.#doc = transform.doc;
  }
}
