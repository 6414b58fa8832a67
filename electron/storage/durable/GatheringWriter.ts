import type { Result } from '#core/base/Result';
import type { Timers } from '../Timers';

/** How long after a failed write the next attempt comes, if nothing else asks for one: longer each time. */
const retryDelaysMs = [1000, 2000, 5000] as const;

interface Waiting<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One write at a time. What is asked for while one is under way gathers for the next, so that unbroken change never
 * starves saving and nothing is written more often than the disk takes it. After a failure it tries again by itself,
 * until it has succeeded or is stopped.
 */
export class GatheringWriter<Saved, Failure> {
  readonly #write: () => Promise<Result<Saved, Failure>>;
  readonly #timers: Timers;
  #waiting: Waiting<Result<Saved, Failure>>[] = [];
  #isWriting = false;
  #isUnsaved = false;
  #failureCount = 0;
  #cancelRetry: (() => void) | undefined;

  /** `write` must take the state to write at once when called, and not later. */
  constructor(write: () => Promise<Result<Saved, Failure>>, timers: Timers) {
    this.#write = write;
    this.#timers = timers;
  }

  /** Whether something has changed that is not on disk. */
  get isUnsaved(): boolean {
    return this.#isUnsaved || this.#isWriting;
  }

  /** Writes the state as it is now, or a later one. Resolves with the outcome of the first write that holds it. */
  save(): Promise<Result<Saved, Failure>> {
    this.#isUnsaved = true;
    const answer = new Promise<Result<Saved, Failure>>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    this.#start();
    return answer;
  }

  /** No more attempts by itself. */
  stop(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
  }

  #start(): void {
    if (this.#isWriting) return;
    this.stop();
    this.#isWriting = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    do {
      const batch = this.#waiting;
      this.#waiting = [];
      // A change that comes during the write sets it again.
      this.#isUnsaved = false;
      try {
        const result = await this.#write();
        this.#failureCount = result.ok ? 0 : this.#failureCount + 1;
        if (!result.ok) this.#isUnsaved = true;
        for (const { resolve } of batch) resolve(result);
      } catch (error) {
        this.#failureCount += 1;
        this.#isUnsaved = true;
        for (const { reject } of batch) reject(error);
      }
    } while (this.#waiting.length > 0);
    this.#isWriting = false;
    if (this.#isUnsaved) {
      const delayMs = retryDelaysMs[Math.min(this.#failureCount, retryDelaysMs.length) - 1] ?? retryDelaysMs[0];
      this.#cancelRetry = this.#timers.start(delayMs, () => {
        this.#start();
      });
    }
  }
}
