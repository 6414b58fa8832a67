import path from 'node:path';
import type { Clock } from '#core/base/Clock';
import type { LogEventName, LogEvents } from './LogEvents';
import { logLevels } from './LogEvents';

/** What the log does with a disk; every call may fail. */
export interface LogDisk {
  readonly append: (filePath: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly byteCountOf: (filePath: string) => Promise<number>;
  readonly makeFolder: (folderPath: string) => Promise<void>;
}

/** The names of the files of a log, the one that is written to first. */
export const logFileNames = ['spalt.log', 'spalt.1.log', 'spalt.2.log'] as const;

/** What a file of the log holds at most. */
const mostBytes = 1024 * 1024;
/** What waits for a disk that does not answer; more is dropped, and counted. */
const mostWaiting = 2000;
/** What a report of a problem shows at once. */
const mostRemembered = 60;

/**
 * What has happened in the app, as lines of JSON in a folder of their own: time, level, event and its numbers. Written
 * beside everything else, never waited for; what can't be written is given up.
 */
export class Log {
  readonly folderPath: string;
  readonly #disk: LogDisk;
  readonly #clock: Clock;
  #waiting: string[] = [];
  #lastLines: string[] = [];
  #droppedCount = 0;
  #writing: Promise<void> | undefined;
  /** Undefined until the file has been looked at. */
  #byteCount: number | undefined;

  constructor(folderPath: string, { disk, clock }: { readonly disk: LogDisk; readonly clock: Clock }) {
    this.folderPath = folderPath;
    this.#disk = disk;
    this.#clock = clock;
  }

  /** Writes an event, when there is time for it. */
  write<Name extends LogEventName>(event: Name, fields: LogEvents[Name]): void {
    const time = new Date(this.#clock.now()).toISOString();
    const line = JSON.stringify({ time, level: logLevels[event], event, ...fields });
    this.#lastLines = [...this.#lastLines.slice(1 - mostRemembered), line];
    if (this.#waiting.length < mostWaiting) this.#waiting.push(line);
    else this.#droppedCount += 1;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  /** The lines of this run that were written last, the newest at the end. */
  lastLines(): readonly string[] {
    return this.#lastLines;
  }

  /** Resolves when all is written that was there to write, or given up. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  /** Begins anew, after the files were taken away. */
  forget(): void {
    this.#byteCount = undefined;
    this.#lastLines = [];
  }

  async #writeAll(): Promise<void> {
    // What comes in the same moment goes in one write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const lines = this.#waiting;
      this.#waiting = [];
      const dropped = this.#droppedCount === 0 ? [] : [JSON.stringify({ event: 'dropped', count: this.#droppedCount })];
      this.#droppedCount = 0;
      // A log that can't be written must disturb nobody.
      await this.#append(`${[...lines, ...dropped].join('\n')}\n`).catch(() => undefined);
    }
  }

  async #append(text: string): Promise<void> {
    const filePath = this.#pathOf(0);
    if (this.#byteCount === undefined) {
      await this.#disk.makeFolder(this.folderPath);
      this.#byteCount = await this.#disk.byteCountOf(filePath);
    }
    const byteCount = Buffer.byteLength(text);
    if (this.#byteCount > 0 && this.#byteCount + byteCount > mostBytes) await this.#turnOver();
    await this.#disk.append(filePath, text);
    this.#byteCount += byteCount;
  }

  async #turnOver(): Promise<void> {
    for (let index = logFileNames.length - 1; index > 0; index--) {
      await this.#disk.rename(this.#pathOf(index - 1), this.#pathOf(index)).catch(() => undefined);
    }
    this.#byteCount = await this.#disk.byteCountOf(this.#pathOf(0));
  }

  #pathOf(index: number): string {
    return path.join(this.folderPath, logFileNames[index] ?? logFileNames[0]);
  }
}
