import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { Clock } from '#core/base/Clock';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
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

/** Data that somebody else has put in the file. */
export interface ChangedData<Data> {
  readonly data: Data;
  readonly bytes: Uint8Array;
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

  /** SHA-256 of the file as it was last read or written, in hex; empty when there was none. */
  get knownHash(): string {
    return this.#known?.hash ?? '';
  }

  /**
   * Tells others who have the file open that this is there too. Gives why the disk did not let it: the first write
   * tries again.
   */
  enter(): Promise<DiskFailure | undefined> {
    return this.#asFarAsDiskLets(async () => this.#writers?.enter());
  }

  /** The names of the computers on which others have the file open. */
  async otherHosts(): Promise<readonly string[]> {
    let others: readonly { readonly host: string }[] = [];
    await this.#asFarAsDiskLets(async () => {
      // So that they know of this one as well, however long nothing is written.
      await this.#writers?.enter();
      others = (await this.#writers?.others()) ?? [];
    });
    return others.map(({ host }) => host);
  }

  /**
   * Offers what somebody else has put in the file. If it is taken it is known, and the next write takes its place;
   * else that write keeps it beside. What can't be read is not offered: perhaps the other is still writing it.
   */
  async offerChange(take: (change: ChangedData<Data>) => boolean): Promise<void> {
    await this.#asFarAsDiskLets(async () => {
      const state = await this.#fileSystem.stateOf(this.#filePath);
      const before = this.#known;
      if (before === undefined || state?.kind !== 'file' || state.stamp === before?.stamp) return;
      if (state.byteCount > this.#form.maximumBytes) return;
      const bytes = await this.#fileSystem.readFile(this.#filePath);
      const hash = hashOf(bytes);
      const read = this.#form.read(bytes);
      if (hash === before?.hash || !read.ok) return;
      await this.#writers?.handOverOwn((own) => this.#keepUnlessThere(own));
      // If something was written meanwhile, it has kept what it found.
      if (this.#known !== before || !take({ data: read.value.data, bytes })) return;
      this.#known = { stamp: state.stamp, hash };
    });
  }

  /** Keeps bytes beside the file, whatever stands in it, as if somebody else had written them there. */
  keepBeside(bytes: Uint8Array): Promise<DiskFailure | undefined> {
    return this.#asFarAsDiskLets(() => this.#keepUnlessIn(bytes, []));
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

  #keepUnlessThere(bytes: Uint8Array): Promise<void> {
    return this.#keepUnlessIn(bytes, [path.basename(this.#filePath)]);
  }

  /** Keeps bytes, unless they stand in one of these files or are kept already. */
  async #keepUnlessIn(bytes: Uint8Array, others: readonly string[]): Promise<void> {
    const folderPath = path.dirname(this.#filePath);
    const kept = `${path.basename(this.#filePath, '.json')}.conflict-`;
    const names = await this.#fileSystem.namesIn(folderPath);
    for (const name of [...others, ...names.filter((found) => found.startsWith(kept))]) {
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

  async #asFarAsDiskLets(action: () => Promise<void>): Promise<DiskFailure | undefined> {
    try {
      await action();
      return undefined;
    } catch (error) {
      return diskFailureOf(error, this.#filePath);
    }
  }

  #error(failure: StorageFailure): StorageError {
    return new StorageError(failure);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
