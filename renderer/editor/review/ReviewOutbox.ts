import type { Step } from '@tiptap/pm/transform';
import { movedPlaces } from '#core/review/comments/movedPlaces';
import type { ReviewChange } from '#core/review/reviewChange';
import type { ArticleReview } from '#core/review/reviewJson';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { changesJsonOf } from '#core/review/suggestions/TrackedChange';
import { nodeJson } from '#core/document/nodeJson';

/** What is noted whole: the newest takes the place of what waited. */
type NotedChange = Omit<ReviewChange, 'suggestions' | 'places'>;

/**
 * The review of the open article as the window has it, and what of it main has not been sent. It goes out with the
 * steps, so that text and review come to disk together. A message that fails is followed by one with the whole, so
 * what was taken is never missed.
 */
export class ReviewOutbox {
  readonly #onChange: () => void;
  #current: ArticleReview;
  #waiting: NotedChange | undefined;
  /** As it was noted last; undefined while it is as it was opened. */
  #suggestions: Suggestions | null | undefined;
  #isSuggestionWaiting = false;
  /** By which main's original becomes this one; null where it has to be sent whole. */
  #originalSteps: readonly Step[] | null;
  /** The comments that main has once everything that was taken has arrived. */
  #takenComments: ArticleReview['comments'];

  /** `onChange` is called after each note: something waits to be sent. */
  constructor(initial: ArticleReview, onChange: () => void) {
    this.#current = initial;
    this.#originalSteps = initial.suggestions === null ? null : [];
    this.#takenComments = initial.comments;
    this.#onChange = onChange;
  }

  /** The review as it was noted last, whether it has been sent or not; what is proposed is asked of the editor. */
  get current(): Omit<ArticleReview, 'suggestions'> {
    return this.#current;
  }

  /** Takes in what has changed; what is not named stays as it was. */
  note(change: NotedChange): void {
    this.#current = { ...this.#current, ...change };
    this.#waiting = { ...this.#waiting, ...change };
    this.#onChange();
  }

  /** Takes in what is proposed now, and by which steps the original became what it is; null where nothing tells. */
  noteSuggestions(suggestions: Suggestions | null, originalSteps: readonly Step[] | null): void {
    this.#suggestions = suggestions;
    this.#originalSteps =
      this.#originalSteps === null || originalSteps === null ? null : [...this.#originalSteps, ...originalSteps];
    this.#isSuggestionWaiting = true;
    this.#onChange();
  }

  /** What has changed since it was last taken, for a message with steps; undefined when nothing has. */
  take(): ReviewChange | undefined {
    const change = this.#waiting;
    const suggestions = this.#takeSuggestions();
    this.#waiting = undefined;
    const others = change === undefined ? undefined : this.#withPlaces(change);
    return suggestions === undefined ? others : { ...others, suggestions };
  }

  /** The review as a whole, for a message with the whole document; nothing waits after it. */
  takeWhole(): ArticleReview {
    this.#waiting = undefined;
    this.#takeSuggestions();
    this.#takenComments = this.#current.comments;
    return this.whole;
  }

  /** The review as a whole, as it was noted last, what is proposed included. */
  get whole(): ArticleReview {
    const suggestions = this.#suggestions;
    if (suggestions === undefined) return this.#current;
    return {
      ...this.#current,
      suggestions:
        suggestions === null
          ? null
          : { original: nodeJson(suggestions.original), changes: changesJsonOf(suggestions.changes) },
    };
  }

  /** Main has put another review in place. */
  restart(review: ArticleReview): void {
    this.#current = review;
    this.#takenComments = review.comments;
    this.#waiting = undefined;
    this.#isSuggestionWaiting = false;
    this.#suggestions = undefined;
    this.#originalSteps = review.suggestions === null ? null : [];
  }

  /** While somebody writes, comments below are moved along: what was said in them is not sent anew. */
  #withPlaces(change: NotedChange): ReviewChange {
    if (change.comments === undefined) return change;
    const { comments, ...others } = change;
    const places = movedPlaces(this.#takenComments, comments);
    this.#takenComments = comments;
    return places === undefined ? change : { ...others, places };
  }

  #takeSuggestions(): ReviewChange['suggestions'] {
    const [suggestions, steps, isWaiting] = [this.#suggestions, this.#originalSteps, this.#isSuggestionWaiting];
    this.#isSuggestionWaiting = false;
    // Where nothing is proposed, main has no original, and the next one is sent whole.
    this.#originalSteps = suggestions === null ? null : [];
    if (!isWaiting || suggestions === undefined) return undefined;
    if (suggestions === null) return null;
    const changes = changesJsonOf(suggestions.changes);
    if (steps === null) return { changes, original: { kind: 'document', document: nodeJson(suggestions.original) } };
    if (steps.length === 0) return { changes };
    return { changes, original: { kind: 'steps', steps: steps.map((step): unknown => step.toJSON()) } };
  }
}
