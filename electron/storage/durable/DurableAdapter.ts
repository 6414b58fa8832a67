import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { Clock } from '#core/base/Clock';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { diskFailureOf } from '../diskFailureOf';
import { DiskError } from '../DiskError';
import type { FileSystem } from '../FileSystem';
import type { FellowWriters } from '../writers/FellowWriters';
import { keepBeside } from './keepBeside';
import { stageFile } from './stageFile';
import type { StorageFailure } from './StorageError';
import { StorageError } from './StorageError';

/** How data stand in their file. */
export interface FileForm<Data> {
  /** Larger files are refused unread. */
  readonly maximumBytes: number;
  /** Checks everything, so that what comes back can be trusted. */
  read(bytes: Uint8Array): Result<ReadData<Data>, readonly Problem[]>;
  write(data: Data): string;
}

/** Data as read from a file. */
export interface ReadData<Data> {
  readonly data: Data;
  /**
   * Set when writing will lose the form that the file had: its bytes are then kept, before the first write, in a
   * file of this name (without `.json`) beside it.
   */
  readonly keepOriginalAs?: string;
}

interface Known {
  readonly stamp: string;
  readonly hash: string;
}

/** How often in one write the file may have been changed anew by somebody else, before the write gives up for now. */
const maximumConflicts = 20;

/**
 * One JSON file for lowdb, written durably. It never writes over what it does not know: not before it has read the
 * file, not over a file that could not be read, and what somebody else has written since is kept beside it first, as
 * `<name>.conflict-<time>.json`. Both functions throw {@link StorageError} for what a disk or a user can cause.
 */
export class DurableAdapter<Data> implements Adapter<Data> {
  readonly #fileSystem: FileSystem;
  readonly #filePath: string;
  readonly #form: FileForm<Data>;
  readonly #clock: Clock;
  readonly #writers: FellowWriters | undefined;
  /** The file as it was last read or written; null: there was none; undefined: not read, or not readable. */
  #known: Known | null | undefined;
  #original: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  #keptConflict: string | undefined;

  constructor({
    fileSystem,
    filePath,
    form,
    clock,
    writers,
  }: {
    readonly fileSystem: FileSystem;
    readonly filePath: string;
    readonly form: FileForm<Data>;
    readonly clock: Clock;
    /** Given where others may have the file open as well. */
    readonly writers?: FellowWriters;
  }) {
    this.#fileSystem = fileSystem;
    this.#filePath = filePath;
    this.#form = form;
    this.#clock = clock;
    this.#writers = writers;
  }

  /** Null only when there is no file. */
  async read(): Promise<Data | null> {
    this.#known = undefined;
    this.#original = undefined;
    const state = await this.#attempt(() => this.#fileSystem.stateOf(this.#filePath));
    if (state === undefined) {
      this.#known = null;
      return null;
    }
    if (state.kind !== 'file') throw this.#error({ code: 'disk', systemCode: 'EISDIR', filePath: this.#filePath });
    if (state.byteCount > this.#form.maximumBytes) {
      const problem: Problem = { place: '', code: 'file-too-large', facts: { maximum: this.#form.maximumBytes } };
      throw this.#error({ code: 'invalid', filePath: this.#filePath, problems: [problem] });
    }
    const bytes = await this.#attempt(() => this.#fileSystem.readFile(this.#filePath));
    const read = this.#form.read(bytes);
    if (!read.ok) throw this.#error({ code: 'invalid', filePath: this.#filePath, problems: read.error });
    const { data, keepOriginalAs } = read.value;
    this.#known = { stamp: state.stamp, hash: hashOf(bytes) };
    if (keepOriginalAs !== undefined) this.#original = { name: keepOriginalAs, bytes };
    return data;
  }

  async write(data: Data): Promise<void> {
    if (this.#known === undefined) throw new Error(`Written before it was read: ${this.#filePath}`);
    const bytes = Buffer.from(this.#form.write(data));
    await this.#attempt(async () => {
      await this.#keepOriginal();
      // Before the file is looked at: whoever finds nobody else there relies on it.
      await this.#writers?.enter();
      const staged = await stageFile(this.#fileSystem, this.#filePath, bytes);
      try {
        await this.#keepConflicts();
        await staged.putInPlace();
      } catch (error) {
        await staged.discard();
        throw error;
      }
      // It is ours from here on, though not yet safe.
      this.#known = { stamp: staged.state.stamp, hash: hashOf(bytes) };
      // After the file was put in place, so that nobody who is not found has looked at what stood there before.
      const isOwnKept = await this.#writers?.keepOwn(bytes);
      await this.#fileSystem.syncFolder(path.dirname(this.#filePath));
      if (isOwnKept === false) await this.#writers?.dropOwn();
      await this.#keepIfReplaced(staged.state.stamp, bytes);
    });
  }

  /** Tells others who have the file open that this is there too, as far as the disk lets; else the first write does. */
  async enter(): Promise<void> {
    await this.#asFarAsDiskLets(async () => this.#writers?.enter());
  }

  /**
   * Settles what writers have left that are gone, if nobody else is there: what does not stand in the file is kept
   * beside it. As far as the disk lets: the rest stays where it is.
   */
  async settle(): Promise<void> {
    await this.#asFarAsDiskLets(async () => this.#writers?.settle((bytes) => this.#keepUnlessThere(bytes)));
  }

  /** Tells the others that this is not there any more. */
  async leave(): Promise<void> {
    await this.#writers?.leave();
  }

  /** Where the bytes of somebody else were kept since this was last asked. */
  takeKeptConflict(): string | undefined {
    const kept = this.#keptConflict;
    this.#keptConflict = undefined;
    return kept;
  }

  async #keepOriginal(): Promise<void> {
    if (this.#original === undefined) return;
    await keepBeside(this.#fileSystem, path.dirname(this.#filePath), this.#original.name, this.#original.bytes);
    this.#original = undefined;
  }

  /** Keeps what somebody else has written. Keeping takes a while, in which they may write again: until they don't. */
  async #keepConflicts(): Promise<void> {
    for (let attempt = 1; await this.#keepConflict(); attempt++) {
      if (attempt === maximumConflicts) throw new DiskError('EBUSY', `Somebody else goes on writing ${this.#filePath}`);
    }
  }

  /** Gives whether there was something to keep. */
  async #keepConflict(): Promise<boolean> {
    const state = await this.#fileSystem.stateOf(this.#filePath);
    if (state === undefined || state.stamp === this.#known?.stamp) return false;
    if (state.kind !== 'file') throw new DiskError('EISDIR', `Not a file: ${this.#filePath}`);
    const bytes = await this.#fileSystem.readFile(this.#filePath);
    const hash = hashOf(bytes);
    if (hash === this.#known?.hash) return false;
    await this.#keep(bytes);
    this.#known = { stamp: state.stamp, hash };
    return true;
  }

  /**
   * Somebody else who looked at the file just before ours was put in place, and writes just after, does not know of
   * ours: so we keep it ourselves. They are done long before the folder is synced, unless their system halts them.
   */
  async #keepIfReplaced(stamp: string, bytes: Uint8Array): Promise<void> {
    const state = await this.#fileSystem.stateOf(this.#filePath);
    if (state?.stamp === stamp) return;
    // Some disks tell another time once they have synced.
    const isOurs =
      state?.kind === 'file' && Buffer.compare(await this.#fileSystem.readFile(this.#filePath), bytes) === 0;
    if (!isOurs) await this.#keep(bytes);
  }

  async #keepUnlessThere(bytes: Uint8Array): Promise<void> {
    const folderPath = path.dirname(this.#filePath);
    const kept = `${path.basename(this.#filePath, '.json')}.conflict-`;
    const names = await this.#fileSystem.namesIn(folderPath);
    for (const name of [path.basename(this.#filePath), ...names.filter((found) => found.startsWith(kept))]) {
      const filePath = path.join(folderPath, name);
      const state = await this.#fileSystem.stateOf(filePath);
      if (state?.kind !== 'file' || state.byteCount !== bytes.byteLength) continue;
      if (Buffer.compare(await this.#fileSystem.readFile(filePath), bytes) === 0) return;
    }
    await this.#keep(bytes);
  }

  async #keep(bytes: Uint8Array): Promise<void> {
    const time = new Date(this.#clock.now()).toISOString().replaceAll(/[:.]/gu, '');
    const stem = `${path.basename(this.#filePath, '.json')}.conflict-${time}`;
    this.#keptConflict = await keepBeside(this.#fileSystem, path.dirname(this.#filePath), stem, bytes);
  }

  async #attempt<Value>(action: () => Promise<Value>): Promise<Value> {
    try {
      return await action();
    } catch (error) {
      throw this.#error(diskFailureOf(error, this.#filePath));
    }
  }

  async #asFarAsDiskLets(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      // Throws what is not the disk's.
      diskFailureOf(error, this.#filePath);
    }
  }

  #error(failure: StorageFailure): StorageError {
    return new StorageError(failure);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
