import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { SaveFailure } from '#core/library/failures';

/** How long a field waits for further keys before it is sent. */
const gatherMs = 300;
/** How long to wait before a change that failed is sent again. */
const retryMs = 3000;

/** `saved` means that the newest change is on disk. */
export type MetadataState = 'saved' | 'saving' | SaveFailure;

/**
 * Brings changes of what is known of the article to disk: the newest in place of those before it. A change that
 * failed is kept, and sent again until it is taken or a newer one takes its place.
 */
export class MetadataQueue<Change> {
  readonly #send: (change: Change) => Promise<Result<unknown, SaveFailure>>;
  readonly #onState: (state: MetadataState) => void;
  #waiting: { readonly change: Change } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<boolean> = Promise.resolve(true);
  #isStopped = false;

  constructor(
    send: (change: Change) => Promise<Result<unknown, SaveFailure>>,
    onState: (state: MetadataState) => void,
  ) {
    this.#send = send;
    this.#onState = onState;
  }

  /** Takes in a change; it is sent soon. */
  change(change: Change): void {
    this.#waiting = { change };
    this.#tell('saving');
    this.#sendAfter(gatherMs);
  }

  /** Sends what waits at once. Gives true when everything is on disk, also what was changed meanwhile. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // One after the other: an older change must not arrive after a newer one.
    this.#underWay = this.#underWay.then(() => this.#sendWaiting());
    return this.#underWay;
  }

  /** Sends nothing more and tells nothing more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #sendAfter(delayMs: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  async #sendWaiting(): Promise<boolean> {
    while (this.#waiting !== undefined) {
      if (this.#isStopped) return false;
      const sent = this.#waiting;
      const result = await this.#resultOf(sent.change);
      if (!result.ok) {
        this.#tell(result.error);
        this.#sendAfter(retryMs);
        return false;
      }
      if (this.#waiting === sent) {
        clearTimeout(this.#timer);
        this.#waiting = undefined;
        this.#tell('saved');
      }
    }
    return true;
  }

  /** A request that is refused altogether is a bug; the change is kept all the same. */
  async #resultOf(change: Change): Promise<Result<unknown, SaveFailure>> {
    try {
      return await this.#send(change);
    } catch (error) {
      console.error(error);
      return failure({ code: 'invalid', problems: [] });
    }
  }

  #tell(state: MetadataState): void {
    if (!this.#isStopped) this.#onState(state);
  }
}
