import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Room for the pictures of some two hundred articles. */
const usualLimitBytes = 512 * 1024 * 1024;
/** When it is full, so much of it goes at once, so that it is not full again at the next picture. */
const keptShare = 0.8;
const hashBytes = 32;
/** A file that was being written when its writer ended. */
const staleMs = 60 * 60 * 1000;

/**
 * Pictures that were made, each under the hash of all that it was made from, in a folder that may be thrown away at any
 * time. What was not asked for the longest goes first when there is too much of it. It is never in the way: what can't be
 * read is not there, what can't be written is not kept. Several processes may use one folder.
 */
export class PictureCache {
  readonly #folderPath: string;
  readonly #limitBytes: number;
  #knownBytes: Promise<number> | undefined;
  #pruning: Promise<void> = Promise.resolve();

  constructor(folderPath: string, limitBytes = usualLimitBytes) {
    this.#folderPath = folderPath;
    this.#limitBytes = limitBytes;
  }

  /** Undefined when it is not there, or not as it was written. */
  async find(key: string): Promise<Uint8Array | undefined> {
    const filePath = this.#pathOf(key);
    const entry = await readFile(filePath).catch(() => undefined);
    if (entry === undefined) return undefined;
    const content = entry.subarray(hashBytes);
    if (Buffer.compare(entry.subarray(0, hashBytes), hashOf(content)) !== 0) {
      await rm(filePath, { force: true }).catch(() => undefined);
      return undefined;
    }
    const now = new Date();
    await utimes(filePath, now, now).catch(() => undefined);
    return content;
  }

  /** Keeps a picture, whole or not at all. */
  async keep(key: string, content: Uint8Array): Promise<void> {
    const filePath = this.#pathOf(key);
    const temporaryPath = `${filePath}.${randomUUID()}.tmp`;
    try {
      await mkdir(this.#folderPath, { recursive: true });
      // Not synced: what a power cut leaves of it does not have its hash.
      await writeFile(temporaryPath, Buffer.concat([hashOf(content), content]));
      await rename(temporaryPath, filePath);
    } catch {
      await rm(temporaryPath, { force: true }).catch(() => undefined);
      return;
    }
    await this.#makeRoom(content.byteLength + hashBytes);
  }

  async #makeRoom(addedBytes: number): Promise<void> {
    const before = this.#knownBytes;
    // What others have added meanwhile is seen when it is counted the next time.
    this.#knownBytes = before === undefined ? this.#count() : before.then((bytes) => bytes + addedBytes);
    if ((await this.#knownBytes) <= this.#limitBytes) return;
    this.#pruning = this.#pruning.then(() => this.#prune());
    await this.#pruning;
  }

  async #count(): Promise<number> {
    return (await this.#entries()).reduce((sum, { byteCount }) => sum + byteCount, 0);
  }

  async #prune(): Promise<void> {
    const entries = await this.#entries();
    let rest = entries.reduce((sum, { byteCount }) => sum + byteCount, 0);
    if (rest > this.#limitBytes) {
      for (const { filePath, byteCount } of entries.toSorted((one, other) => one.usedAtMs - other.usedAtMs)) {
        if (rest <= this.#limitBytes * keptShare) break;
        await rm(filePath, { force: true }).catch(() => undefined);
        rest -= byteCount;
      }
    }
    this.#knownBytes = Promise.resolve(rest);
  }

  /** What is in the folder; files that nobody goes on writing are taken away. */
  async #entries(): Promise<
    readonly { readonly filePath: string; readonly byteCount: number; readonly usedAtMs: number }[]
  > {
    const names = await readdir(this.#folderPath).catch(() => []);
    const entries = await Promise.all(
      names.map(async (name) => {
        const filePath = path.join(this.#folderPath, name);
        const state = await stat(filePath).catch(() => undefined);
        if (state?.isFile() !== true) return [];
        if (name.endsWith('.tmp') && state.mtimeMs < Date.now() - staleMs) {
          await rm(filePath, { force: true }).catch(() => undefined);
          return [];
        }
        return [{ filePath, byteCount: state.size, usedAtMs: state.mtimeMs }];
      }),
    );
    return entries.flat();
  }

  #pathOf(key: string): string {
    return path.join(this.#folderPath, createHash('sha256').update(key).digest('hex'));
  }
}

function hashOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
