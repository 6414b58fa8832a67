import { movedPlaces } from '#core/review/comments/movedPlaces';
import type { ReviewChange } from '#core/review/reviewChange';
import type { ArticleReview } from '#core/review/reviewJson';

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
  #waiting: ReviewChange | undefined;
  /** The comments that main has once everything that was taken has arrived. */
  #takenComments: ArticleReview['comments'];

  /** `onChange` is called after each note: something waits to be sent. */
  constructor(initial: ArticleReview, onChange: () => void) {
    this.#current = initial;
    this.#takenComments = initial.comments;
    this.#onChange = onChange;
  }

  /** The review as it was noted last, whether it has been sent or not. */
  get current(): ArticleReview {
    return this.#current;
  }

  /** Takes in what has changed; what is not named stays as it was. */
  note(change: NotedChange): void {
    this.#current = { ...this.#current, ...change };
    this.#waiting = { ...this.#waiting, ...change };
    this.#onChange();
  }

  /** What has changed since it was last taken, for a message with steps; undefined when nothing has. */
  take(): ReviewChange | undefined {
    const change = this.#waiting;
    this.#waiting = undefined;
    if (change?.comments === undefined) return change;
    const { comments, ...others } = change;
    const places = movedPlaces(this.#takenComments, comments);
    this.#takenComments = comments;
    // While somebody writes, comments below are moved along: what was said in them is not sent anew.
    return places === undefined ? change : { ...others, places };
  }

  /** The review as a whole, for a message with the whole document; nothing waits after it. */
  takeWhole(): ArticleReview {
    this.#waiting = undefined;
    this.#takenComments = this.#current.comments;
    return this.#current;
  }

  /** Main has put another review in place. */
  restart(review: ArticleReview): void {
    this.#current = review;
    this.#takenComments = review.comments;
    this.#waiting = undefined;
  }
}
