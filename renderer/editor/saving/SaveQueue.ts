import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { Saved, SaveFailure } from '#core/library/failures';

/** What the status bar says. `saved` means that everything typed is on disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly savedAt: string | null }
  | { readonly kind: 'unsaved' | 'saving' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

/** How the queue reaches the main process, and time. */
export interface SavePort {
  /** Sends steps that apply to that revision, and what has changed in the review; answers when that is on disk. */
  sendSteps(revision: number, steps: readonly unknown[]): Promise<Result<Saved, SaveFailure>>;
  /** Sends the whole document and review as they are now, which from then on is that revision. */
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
  /** Something has changed that is no step: comments, suggestions. */
  #isReviewChanged = false;
  #callOff: (() => void) | undefined;
  /** The revision that main has once everything sent has arrived. */
  #sentRevision: number;
  #savedRevision: number;
  #underWay = 0;
  #failure: SaveFailure | undefined;
  #failureCount = 0;
  /** Main has not taken in some steps: only the whole document settles it, whatever else succeeds. */
  #isMainBehind = false;
  #isStopped = false;
  #isTryingSoon = false;
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
    this.#changed();
  }

  /** Takes in that something has changed that is no step. */
  recordReview(): void {
    this.#isReviewChanged = true;
    this.#changed();
  }

  #changed(): void {
    // After a failure the next try sends the whole document, these steps with it.
    if (this.#failure === undefined) this.#sendSoon();
    else if (this.#isRescued()) this.#trySooner();
    this.#tell();
  }

  /** Everything is saved, and main has put another text in place, which is that revision. */
  restart(revision: number): void {
    this.#sentRevision = revision;
    this.#savedRevision = revision;
  }

  /** Sends what has gathered at once. Gives true when everything is on disk, false when a try failed. */
  flush(): Promise<boolean> {
    this.#send();
    if (this.#isSettled()) return Promise.resolve(this.#isSaved());
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Sends nothing more and tells nothing more. For an article that is put away. */
  stop(): void {
    this.#isStopped = true;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#answerWaiting();
  }

  /** Main keeps what can't be saved elsewhere: then it must not wait for the next try there, either. */
  #isRescued(): boolean {
    return this.#failure?.code === 'disk' && this.#failure.isRescued === true;
  }

  #trySooner(): void {
    if (this.#isStopped || this.#isTryingSoon) return;
    this.#isTryingSoon = true;
    this.#callOff?.();
    this.#callOff = this.#port.after(gatherMs, () => this.#send());
  }

  #isAnythingGathered(): boolean {
    return this.#gathered.length > 0 || this.#isReviewChanged;
  }

  #sendSoon(): void {
    if (!this.#isStopped) this.#callOff ??= this.#port.after(gatherMs, () => this.#send());
  }

  #send(): void {
    if (this.#isStopped) return;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#isTryingSoon = false;
    if (this.#failure !== undefined) {
      if (this.#underWay === 0) this.#sendDocument();
      return;
    }
    if (!this.#isAnythingGathered()) return;
    const steps = this.#gathered.map((step) => step.toJSON());
    this.#gathered = [];
    this.#isReviewChanged = false;
    const revision = this.#sentRevision;
    this.#sentRevision += steps.length;
    void this.#await(this.#port.sendSteps(revision, steps), false);
  }

  #sendDocument(): void {
    this.#sentRevision += this.#gathered.length;
    this.#gathered = [];
    this.#isReviewChanged = false;
    void this.#await(this.#port.sendDocument(this.#sentRevision), true);
  }

  async #await(answer: Promise<Result<Saved, SaveFailure>>, isDocument: boolean): Promise<void> {
    this.#underWay++;
    this.#tell();
    const result = await this.#resultOf(answer);
    this.#underWay--;
    if (this.#isStopped) return;
    if (result.ok) {
      this.#savedRevision = Math.max(this.#savedRevision, result.value.revision);
      if (isDocument) this.#isMainBehind = false;
      if (this.#savedRevision >= this.#sentRevision && !this.#isMainBehind) {
        this.#failure = undefined;
        this.#failureCount = 0;
      }
    } else {
      this.#failure = result.error;
      // A disk that refuses has left the change in main's memory; otherwise main has none of it.
      if (result.error.code !== 'disk') this.#isMainBehind = true;
    }
    // Answers may overtake each other: whichever comes last sees to the next try.
    if (this.#underWay === 0 && this.#failure !== undefined) this.#tryAgain(this.#failure);
    if (this.#failure === undefined && this.#isAnythingGathered()) this.#sendSoon();
    this.#tell(result.ok ? result.value.savedAt : undefined);
  }

  /** A request that is refused altogether is a bug; the text is brought to disk all the same, as a whole. */
  async #resultOf(answer: Promise<Result<Saved, SaveFailure>>): Promise<Result<Saved, SaveFailure>> {
    try {
      return await answer;
    } catch (error) {
      console.error(error);
      return failure({ code: 'out-of-step', revision: this.#sentRevision });
    }
  }

  #tryAgain(cause: SaveFailure): void {
    this.#callOff?.();
    this.#isTryingSoon = false;
    // A window that is out of step with main needs no pause: the document it sends settles it.
    const isFirst = this.#failureCount === 0;
    const pauseMs = retryMs[Math.min(this.#failureCount, retryMs.length - 1)] ?? 0;
    const typedMs = this.#isRescued() && this.#isAnythingGathered() ? gatherMs : pauseMs;
    const delayMs = cause.code === 'out-of-step' && isFirst ? 0 : typedMs;
    this.#failureCount++;
    this.#callOff = this.#port.after(delayMs, () => this.#send());
  }

  /** Nothing is under way, and nothing will be before the next change or a pause after a failure. */
  #isSettled(): boolean {
    if (this.#underWay > 0) return false;
    return this.#failure === undefined ? !this.#isAnythingGathered() : !this.#isMendedAtOnce();
  }

  #isSaved(): boolean {
    return this.#underWay === 0 && this.#failure === undefined && !this.#isAnythingGathered();
  }

  /** Being out of step is mended at once and no news for the user, unless it does not end. */
  #isMendedAtOnce(): boolean {
    return this.#failure?.code === 'out-of-step' && this.#failureCount <= 1;
  }

  #tell(savedAt?: string): void {
    if (this.#isStopped) return;
    const next = this.#nextState(savedAt);
    // At a key in unbroken typing there is no news, and nothing is drawn.
    if (!isSameState(next, this.#state)) {
      this.#state = next;
      this.#onState(next);
    }
    if (this.#isSettled()) this.#answerWaiting();
  }

  #answerWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(this.#isSaved());
  }

  #nextState(savedAt?: string): SaveState {
    if (this.#failure !== undefined && !this.#isMendedAtOnce()) return { kind: 'failed', failure: this.#failure };
    if (this.#isAnythingGathered()) return { kind: 'unsaved' };
    if (this.#underWay > 0 || this.#failure !== undefined) return { kind: 'saving' };
    return { kind: 'saved', savedAt: savedAt ?? (this.#state.kind === 'saved' ? this.#state.savedAt : null) };
  }
}

/** Whether the two say the same to who reads them. */
export function isSameState(one: SaveState, other: SaveState): boolean {
  if (one.kind === 'saved') return other.kind === 'saved' && one.savedAt === other.savedAt;
  return one.kind === 'failed' ? other.kind === 'failed' && one.failure === other.failure : one.kind === other.kind;
}
