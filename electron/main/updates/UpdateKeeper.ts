import { errorNameOf, versionOf } from '../../storage/log/harmlessTexts';
import type { Log } from '../../storage/log/Log';
import type { Timers } from '../../storage/Timers';

/** What finds and fetches new versions. Both fail by throwing: without network, and for what is not ours. */
export interface Updater {
  /** The newest version there is, if it is newer than this one. */
  readonly check: () => Promise<string | undefined>;
  /** Fetches what `check` has found and checks every byte of it. It is installed when Spalt quits. */
  readonly fetch: () => Promise<void>;
}

/** What looking for new versions needs, and whom it tells. */
export interface UpdateParts {
  /** Whether the user wants it, and may have it. */
  readonly isWanted: () => boolean;
  /** Loads what looks. */
  readonly open: () => Promise<Updater>;
  readonly timers: Timers;
  readonly log: Pick<Log, 'write'>;
  /** Asks the user whether this version is to be fetched. */
  readonly onFound: (version: string) => Promise<boolean>;
  readonly onFetched: (version: string) => void;
  /** There is nothing newer: told when the user has asked. */
  readonly onNothing: () => void;
  /** It could not be found out, when the user has asked; or what was to be fetched could not be had, or was not ours. */
  readonly onFailed: () => void;
}

const dayMs = 24 * 60 * 60 * 1000;
/** The start is for writing. */
const afterStartMs = 60 * 1000;

/**
 * Looks for new versions once a day, if the user wants that. Otherwise it does nothing at all: nothing is loaded and
 * nothing asked.
 */
export class UpdateKeeper {
  readonly #parts: UpdateParts;
  #updater: Promise<Updater> | undefined;
  #isLooking = false;
  #callOff: () => void = () => undefined;
  /** What the user has fetched, or does not want in this run. */
  #settled: string | undefined;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
  }

  /** Begins to look, if it is wanted. To be called at the start, and when that has changed. */
  begin(): void {
    this.#callOff();
    if (this.#parts.isWanted()) this.#lookAfter(afterStartMs);
  }

  /** Looks now, since the user has asked, and tells of whatever comes of it. */
  async look(): Promise<void> {
    await this.#look(true);
  }

  #lookAfter(delayMs: number): void {
    this.#callOff = this.#parts.timers.start(delayMs, () => {
      this.#lookAfter(dayMs);
      void this.#look(false);
    });
  }

  async #look(isAsked: boolean): Promise<void> {
    const { isWanted, open, log, onFound, onFetched, onNothing, onFailed } = this.#parts;
    if (!isWanted() || this.#isLooking) return;
    this.#isLooking = true;
    let isFetching = false;
    try {
      const updater = await (this.#updater ??= open());
      const version = await updater.check();
      log.write('update-looked', { isAsked });
      if (version !== undefined) log.write('update-found', { version: versionOf(version) });
      if (version === undefined) {
        if (isAsked) onNothing();
      } else if (isAsked || version !== this.#settled) {
        this.#settled = version;
        isFetching = (await onFound(version)) && isWanted();
        if (isFetching) {
          await updater.fetch();
          log.write('update-fetched', { version: versionOf(version) });
          onFetched(version);
        }
      }
    } catch (error) {
      log.write('update-failed', { step: isFetching ? 'fetch' : 'look', error: errorNameOf(error) });
      if (isAsked || isFetching) onFailed();
    } finally {
      this.#isLooking = false;
    }
  }
}
