/** How often it is looked whether the answer has come. */
const beatMs = 5000;
/** So many looks without one are too many: to open the largest dictionaries takes a few seconds. */
const beatsMost = 6;

/**
 * Watches somebody who may hang over what was given to it: asks for an answer, and tells when none has come for half a
 * minute. It counts its own looks and not the clock, so that a computer that was asleep takes nobody for hanging; and it
 * looks only while an answer is due, so that it wakes nothing while nobody writes.
 */
export class Watch {
  readonly #ask: () => void;
  readonly #onHang: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isMoreGiven = false;

  constructor({ ask, onHang }: { readonly ask: () => void; readonly onHang: () => void }) {
    this.#ask = ask;
    this.#onHang = onHang;
  }

  /** Something was given to who is watched. */
  given(): void {
    if (this.#timer !== undefined) {
      // After what is asked for now: to be asked about next.
      this.#isMoreGiven = true;
      return;
    }
    this.#isMoreGiven = false;
    this.#ask();
    let beats = 0;
    this.#timer = setInterval(() => {
      beats += 1;
      if (beats < beatsMost) return;
      this.stop();
      this.#onHang();
    }, beatMs);
  }

  /** The answer has come. */
  answered(): void {
    this.stop();
    if (this.#isMoreGiven) this.given();
  }

  /** Watches no more, until something is given again. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
