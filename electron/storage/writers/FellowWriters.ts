import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '#core/base/Clock';
import { stageFile } from '../durable/stageFile';
import { newTemporaryName } from '../durable/temporaryNames';
import type { FileSystem } from '../FileSystem';
import { bootId } from './bootId';
import type { WriterFileName } from './writerMarks';
import { endWriter, newWriterMark, ownCopyNameOf, presenceNameOf, readWriterName } from './writerMarks';

const presence = z.object({ seenAt: z.iso.datetime(), bootId: z.string() });
type Presence = z.infer<typeof presence>;
const largestPresenceBytes = 4096;

/** How often a writer that goes on writing tells anew that it is there. */
const refreshMs = 60 * 60_000;
/** A writer elsewhere that has not told so for this long is not there: its computer was switched off. */
const goneAfterMs = 3 * refreshMs;

/** Somebody else who has the article open. */
export interface FellowWriter {
  /** The name of their computer. */
  readonly host: string;
}

/**
 * One writer of a file among others that may have it open as well, in other processes and on other computers. The
 * disk can't look at a file and replace it in one, so a writer may replace what it has not seen. Nothing is lost by it:
 * each tells that it is there before it looks at the file, and each that finds others there keeps what it has
 * saved under a name of its own, until it has saved something newer or nobody is there who could replace it.
 * `docs/decisions/0007-two-writers.md` tells why this is enough.
 */
export class FellowWriters {
  readonly #fileSystem: FileSystem;
  readonly #folderPath: string;
  readonly #clock: Clock;
  readonly #mark = newWriterMark();
  #toldAtMs: number | undefined;
  #hasOwnCopy = false;

  constructor({
    fileSystem,
    folderPath,
    clock,
  }: {
    readonly fileSystem: FileSystem;
    readonly folderPath: string;
    readonly clock: Clock;
  }) {
    this.#fileSystem = fileSystem;
    this.#folderPath = folderPath;
    this.#clock = clock;
  }

  /** Tells the others that this writer is there. Must have succeeded before the file is looked at to be replaced. */
  async enter(): Promise<void> {
    const nowMs = this.#clock.now();
    const sinceMs = this.#toldAtMs === undefined ? Infinity : nowMs - this.#toldAtMs;
    // A clock that was set back tells nothing.
    if (sinceMs >= 0 && sinceMs < refreshMs) return;
    const temporaryPath = path.join(this.#folderPath, newTemporaryName());
    const file = await this.#fileSystem.createFile(temporaryPath, 0o666);
    const told: Presence = { seenAt: isoOf(nowMs), bootId };
    try {
      try {
        await file.write(Buffer.from(`${JSON.stringify(told)}\n`));
      } finally {
        await file.close();
      }
      // So that nobody ever sees half of it.
      await this.#fileSystem.rename(temporaryPath, this.#presencePath);
    } catch (error) {
      await this.#fileSystem.removeFile(temporaryPath).catch(() => undefined);
      throw error;
    }
    this.#toldAtMs = nowMs;
  }

  /** Those who have the file open as well. */
  async others(): Promise<readonly FellowWriter[]> {
    const found = await this.#found();
    const there: FellowWriter[] = [];
    for (const name of found.filter(({ kind, mark }) => kind === 'open' && mark !== this.#mark)) {
      if (await this.#isThere(name)) there.push({ host: name.host });
    }
    return there;
  }

  /**
   * Keeps what this writer has just put in place of the file, if somebody is there who may replace it unseen. It is
   * safe from a power cut once the folder has been synced. Gives whether it was kept.
   */
  async keepOwn(bytes: Uint8Array): Promise<boolean> {
    if ((await this.others()).length === 0) return false;
    const staged = await stageFile(this.#fileSystem, this.#ownCopyPath, bytes);
    try {
      await staged.putInPlace();
    } catch (error) {
      await staged.discard();
      throw error;
    }
    this.#hasOwnCopy = true;
    return true;
  }

  /** Takes the own copy away: what was saved since is safe, and nobody else was there when it was. */
  async dropOwn(): Promise<void> {
    if (!this.#hasOwnCopy) return;
    await this.#fileSystem.removeFile(this.#ownCopyPath);
    this.#hasOwnCopy = false;
  }

  /** Hands the own copy over to be kept for good: what stands in the file now may go on from another text. */
  async handOverOwn(keep: (bytes: Uint8Array) => Promise<void>): Promise<void> {
    if (!this.#hasOwnCopy) return;
    await keep(await this.#fileSystem.readFile(this.#ownCopyPath));
    await this.dropOwn();
  }

  /**
   * If nobody else is there: gives each copy that a writer has left (its own, too) to be kept for good where it is
   * not what stands in the file, and takes it away; and what the dead have left. As far as the disk lets: what can't
   * be kept stays for the next who comes.
   */
  async settle(keep: (bytes: Uint8Array) => Promise<void>): Promise<void> {
    if ((await this.others()).length > 0) return;
    const found = await this.#found();
    for (const name of found.filter(({ kind }) => kind === 'own')) {
      const copyPath = path.join(this.#folderPath, ownCopyNameOf(name.mark));
      await keep(await this.#fileSystem.readFile(copyPath));
      await this.#fileSystem.removeFile(copyPath);
      if (name.mark === this.#mark) this.#hasOwnCopy = false;
    }
    for (const { mark } of found.filter(({ kind, mark: other }) => kind === 'open' && other !== this.#mark)) {
      await this.#fileSystem.removeFile(path.join(this.#folderPath, presenceNameOf(mark)));
    }
  }

  /** Tells that this writer is not there any more, as far as the disk lets. */
  async leave(): Promise<void> {
    endWriter(this.#mark);
    if (this.#toldAtMs !== undefined) await this.#fileSystem.removeFile(this.#presencePath).catch(() => undefined);
    this.#toldAtMs = undefined;
  }

  async #found(): Promise<readonly WriterFileName[]> {
    const names = await this.#fileSystem.namesIn(this.#folderPath);
    return names.map(readWriterName).filter((name) => name !== null);
  }

  async #isThere({ mark, whereabouts }: WriterFileName): Promise<boolean> {
    if (whereabouts === 'gone') return false;
    const filePath = path.join(this.#folderPath, presenceNameOf(mark));
    const state = await this.#fileSystem.stateOf(filePath);
    // It has left meanwhile.
    if (state === undefined) return false;
    if (state.kind !== 'file' || state.byteCount > largestPresenceBytes) return false;
    const told = presenceIn(await this.#fileSystem.readFile(filePath));
    if (told === undefined) return false;
    // Asking the system is surer than any clock.
    if (whereabouts === 'here' && bootId !== '') return told.bootId === bootId;
    return this.#clock.now() - Date.parse(told.seenAt) < goneAfterMs;
  }

  get #presencePath(): string {
    return path.join(this.#folderPath, presenceNameOf(this.#mark));
  }

  get #ownCopyPath(): string {
    return path.join(this.#folderPath, ownCopyNameOf(this.#mark));
  }
}

/** Undefined when the bytes are not what a writer tells: a power cut has torn them. */
function presenceIn(bytes: Uint8Array): Presence | undefined {
  try {
    return presence.safeParse(JSON.parse(Buffer.from(bytes).toString())).data;
  } catch {
    return undefined;
  }
}

/** A clock may tell a time that no date can hold. */
function isoOf(timeMs: number): string {
  const date = new Date(timeMs);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}
