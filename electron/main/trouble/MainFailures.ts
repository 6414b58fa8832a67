import type { CodePlace, ErrorName } from '../../storage/log/harmlessTexts';
import { codePlacesOf, errorNameOf } from '../../storage/log/harmlessTexts';
import type { Log } from '../../storage/log/Log';

/** What went wrong in the main process, told without anything that somebody has written. */
export interface MainFailure {
  readonly kind: 'exception' | 'rejection';
  readonly error: ErrorName;
  readonly places: readonly CodePlace[];
}

/** So many failures are told of in a run; all of them are in the log. */
const mostTold = 3;

/** Takes the bugs that nobody has caught: into the log, and before the user, but never one question after the other. */
export class MainFailures {
  readonly #log: Pick<Log, 'write'>;
  readonly #tell: (failure: MainFailure) => Promise<void>;
  readonly #told = new Set<string>();
  #isTelling = false;
  #isEnding = false;

  /** `tell` resolves when the user has answered. */
  constructor({
    log,
    tell,
  }: {
    readonly log: Pick<Log, 'write'>;
    readonly tell: (failure: MainFailure) => Promise<void>;
  }) {
    this.#log = log;
    this.#tell = tell;
  }

  /** From now on nobody is asked: the app is on its way out. */
  end(): void {
    this.#isEnding = true;
  }

  take(kind: MainFailure['kind'], thrown: unknown): void {
    const failure: MainFailure = { kind, error: errorNameOf(thrown), places: codePlacesOf(thrown) };
    this.#log.write('main-failed', failure);
    const sameAs = `${failure.error} ${failure.places[0] ?? ''}`;
    if (this.#isEnding || this.#isTelling || this.#told.has(sameAs) || this.#told.size >= mostTold) return;
    this.#told.add(sameAs);
    this.#isTelling = true;
    // A question that fails must not bring up the next.
    void this.#tell(failure)
      .catch(() => undefined)
      .finally(() => {
        this.#isTelling = false;
      });
  }
}
