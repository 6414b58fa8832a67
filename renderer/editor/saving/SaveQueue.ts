import type { Result } from '#core/base/Result';
import type { Saved, SaveFailure } from '#core/library/failures';

/** What the status bar says. `saved` means that everything typed is on disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly savedAt: string | null }
  | { readonly kind: 'unsaved' | 'saving' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

/** How the queue reaches the main process, and time. */
export interface SavePort {
  /** Sends steps that apply to that revision; answers when they are on disk. */
  sendSteps(revision: number, steps: readonly unknown[]): Promise<Result<Saved, SaveFailure>>;
  /** Sends the whole document as it is now, which from then on is that revision. */
  sendDocument(revision: number): Promise<Result<Saved, SaveFailure>>;
  /** Calls back after that many milliseconds. Returns what calls it off. */
  after(delayMs: number, callback: () => void): () => void;
}

/** A step that can be sent: ProseMirror's. */
interface SendableStep {
  toJSON(): unknown;
}

/** How long steps gather before they are sent. With the write itself this stays well under half a second. */
const gatherMs = 200;
/** How long to wait before the next try after a failure, growing. */
const retryMs = [1000, 2000, 5000] as const;

/**
 * Brings every step of the editor to disk. Steps gather for at most 200 ms from the first, so that unbroken typing
 * never puts saving off. After a failure the whole document is sent, again and again with growing pauses, until it is
 * taken: nothing is ever dropped, and `saved` is never said before everything is acknowledged.
 */
export class SaveQueue {
  readonly #port: SavePort;
  readonly #onState: (state: SaveState) => void;
  #gathered: SendableStep[] = [];
  #callOff: (() => void) | undefined;
  /** The revision that main has once everything sent has arrived. */
  #sentRevision: number;
  #savedRevision: number;
  #underWay = 0;
  #failure: SaveFailure | undefined;
  #failureCount = 0;
  #state: SaveState = { kind: 'saved', savedAt: null };
  #waiting: ((isSaved: boolean) => void)[] = [];

  constructor(port: SavePort, revision: number, onState: (state: SaveState) => void) {
    this.#port = port;
    this.#sentRevision = revision;
    this.#savedRevision = revision;
    this.#onState = onState;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Takes in the steps of a change. */
  record(steps: readonly SendableStep[]): void {
    this.#gathered.push(...steps);
    // After a failure the next try sends the whole document, these steps with it.
    if (this.#failure === undefined) this.#callOff ??= this.#port.after(gatherMs, () => this.#send());
    this.#tell();
  }

  /** Sends what has gathered at once. Gives true when everything is on disk, false when a try failed. */
  flush(): Promise<boolean> {
    this.#send();
    if (this.#isSettled()) return Promise.resolve(this.#failure === undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Sends nothing more. For an article that is put away. */
  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  #send(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#failure !== undefined) {
      if (this.#underWay === 0) this.#sendDocument();
      return;
    }
    if (this.#gathered.length === 0) return;
    const steps = this.#gathered.map((step) => step.toJSON());
    this.#gathered = [];
    const revision = this.#sentRevision;
    this.#sentRevision += steps.length;
    void this.#await(this.#port.sendSteps(revision, steps));
  }

  #sendDocument(): void {
    this.#sentRevision += this.#gathered.length;
    this.#gathered = [];
    void this.#await(this.#port.sendDocument(this.#sentRevision));
  }

  async #await(answer: Promise<Result<Saved, SaveFailure>>): Promise<void> {
    this.#underWay++;
    this.#tell();
    const result = await answer;
    this.#underWay--;
    if (result.ok) {
      this.#savedRevision = Math.max(this.#savedRevision, result.value.revision);
      if (this.#savedRevision >= this.#sentRevision) {
        this.#failure = undefined;
        this.#failureCount = 0;
        this.#tell(result.value.savedAt);
        if (this.#gathered.length > 0) this.#callOff ??= this.#port.after(gatherMs, () => this.#send());
        return;
      }
    } else {
      this.#failure = result.error;
      if (this.#underWay === 0) this.#tryAgain(result.error);
    }
    this.#tell();
  }

  #tryAgain(failure: SaveFailure): void {
    this.#callOff?.();
    // A window that is out of step with main needs no pause: the document it sends settles it.
    const isFirst = this.#failureCount === 0;
    const delayMs =
      failure.code === 'out-of-step' && isFirst ? 0 : (retryMs[Math.min(this.#failureCount, retryMs.length - 1)] ?? 0);
    this.#failureCount++;
    this.#callOff = this.#port.after(delayMs, () => {
      this.#callOff = undefined;
      this.#sendDocument();
    });
  }

  #isSettled(): boolean {
    return this.#underWay === 0 && (this.#failure !== undefined || this.#gathered.length === 0);
  }

  #tell(savedAt?: string): void {
    this.#state = this.#nextState(savedAt);
    this.#onState(this.#state);
    if (!this.#isSettled()) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(this.#failure === undefined);
  }

  #nextState(savedAt?: string): SaveState {
    // Being out of step is mended at once and no news for the user, unless it does not end.
    if (this.#failure !== undefined && (this.#failure.code !== 'out-of-step' || this.#failureCount > 1)) {
      return { kind: 'failed', failure: this.#failure };
    }
    if (this.#gathered.length > 0) return { kind: 'unsaved' };
    if (this.#underWay > 0 || this.#failure !== undefined) return { kind: 'saving' };
    return { kind: 'saved', savedAt: savedAt ?? (this.#state.kind === 'saved' ? this.#state.savedAt : null) };
  }
}
