import type { Result } from '#core/base/Result';
import type { SaveFailure } from '#core/library/failures';

/** How long a field waits for further keys before it is sent. */
const gatherMs = 300;

/**
 * Brings changes of what is known of the article to disk: the newest in place of those before it. A change that
 * failed is kept and sent again with the next flush.
 */
export class MetadataQueue<Change> {
  readonly #send: (change: Change) => Promise<Result<unknown, SaveFailure>>;
  readonly #onState: (state: 'saved' | 'saving' | SaveFailure) => void;
  #waiting: { readonly change: Change } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<boolean> = Promise.resolve(true);

  constructor(
    send: (change: Change) => Promise<Result<unknown, SaveFailure>>,
    onState: (state: 'saved' | 'saving' | SaveFailure) => void,
  ) {
    this.#send = send;
    this.#onState = onState;
  }

  /** Takes in a change; it is sent soon. */
  change(change: Change): void {
    this.#waiting = { change };
    this.#onState('saving');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), gatherMs);
  }

  /** Sends what waits at once. Gives true when everything is on disk. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // One after the other: an older change must not arrive after a newer one.
    this.#underWay = this.#underWay.then(() => this.#sendWaiting());
    return this.#underWay;
  }

  /** Sends nothing more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #sendWaiting(): Promise<boolean> {
    const sent = this.#waiting;
    if (sent === undefined) return true;
    const result = await this.#send(sent.change);
    if (!result.ok) {
      this.#onState(result.error);
      return false;
    }
    if (this.#waiting === sent) {
      this.#waiting = undefined;
      this.#onState('saved');
    }
    return true;
  }
}
