/** How often somebody who is watched is asked for an answer. */
const beatMs = 5000;
/** So many beats without one are too many: to open the largest dictionaries takes a few seconds. */
const beatsMost = 6;

/**
 * Watches somebody who may hang: asks for an answer now and then, and tells when none has come for half a minute. It counts
 * its own beats and not the clock, so that a computer that was asleep takes nobody for hanging.
 */
export class Watch {
  readonly #ask: () => void;
  readonly #timer: ReturnType<typeof setInterval>;
  /** Beats since the question that is open; 0: none is. */
  #beats = 0;

  constructor({ ask, onHang }: { readonly ask: () => void; readonly onHang: () => void }) {
    this.#ask = ask;
    this.#timer = setInterval(() => {
      if (this.#beats === 0) this.#ask();
      this.#beats += 1;
      if (this.#beats <= beatsMost) return;
      this.stop();
      onHang();
    }, beatMs);
  }

  /** The answer has come. */
  answered(): void {
    this.#beats = 0;
  }

  /** Asks no more. */
  stop(): void {
    clearInterval(this.#timer);
  }
}
