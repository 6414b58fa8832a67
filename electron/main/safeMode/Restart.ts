import type { Log } from '../../storage/log/Log';

/** The switch that starts Spalt without what users add of their own. */
const safeModeSwitch = '--safe-mode';

/** Starts Spalt again when it has ended, if the window lets go: nothing is lost by it. */
export class Restart {
  readonly #quit: () => void;
  readonly #log: Pick<Log, 'write'>;
  #isWanted = false;
  #isSafeMode = false;

  constructor({ quit, log }: { readonly quit: () => void; readonly log: Pick<Log, 'write'> }) {
    this.#quit = quit;
    this.#log = log;
  }

  /** Quits as the user would, and starts again afterwards. */
  ask(isSafeMode: boolean): void {
    this.#isWanted = true;
    this.#isSafeMode = isSafeMode;
    this.#log.write('restarting', { isSafeMode });
    this.#quit();
  }

  /** The window was kept open. */
  forget(): void {
    this.#isWanted = false;
  }

  /** What the next start is given, out of what this one was (`process.argv`, the program first); undefined for no restart. */
  argumentsOf(argv: readonly string[]): string[] | undefined {
    if (!this.#isWanted) return undefined;
    const others = argv.slice(1).filter((word) => word !== safeModeSwitch);
    return this.#isSafeMode ? [...others, safeModeSwitch] : others;
  }
}
