import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** After so many starts in a row that did not come up, the user is asked whether to start in safe mode. */
export const mostFailedStarts = 2;

/**
 * Counts the starts that did not come up, in a file of a few bytes. Written at once, since what follows may end the
 * process. Where it can't be written, every start counts as the first.
 */
export class StartRecord {
  readonly #filePath: string;
  /** How many starts before this one did not come up, one after the other. */
  readonly failedCount: number;

  constructor(userDataPath: string) {
    this.#filePath = path.join(userDataPath, 'unfinished-starts');
    this.failedCount = this.#read();
    try {
      mkdirSync(userDataPath, { recursive: true });
      writeFileSync(this.#filePath, String(this.failedCount + 1));
    } catch {
      // Then nothing is counted.
    }
  }

  /** The window is there, with an article in it; or the user has ended the app before. */
  finish(): void {
    try {
      rmSync(this.#filePath, { force: true });
    } catch {
      // It will be offered to start in safe mode once too often.
    }
  }

  #read(): number {
    try {
      const count = Number(readFileSync(this.#filePath, 'utf8'));
      return Number.isSafeInteger(count) && count > 0 ? Math.min(count, 1000) : 0;
    } catch {
      return 0;
    }
  }
}
