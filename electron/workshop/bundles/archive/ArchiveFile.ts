import type { Problem } from '#core/base/Problem';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { StorageError } from '../../../storage/durable/StorageError';
import type { OpenFile } from '../../../storage/FileSystem';

/** Small pieces are read together with what follows them: the records of a directory stand one after another. */
const windowBytes = 16 * 1024;

/** Files with more problems than these are not told more about. */
const maximumProblems = 100;

/**
 * A file that is read as an archive, whose length does not change. All that goes wrong is thrown as
 * {@link StorageError}: `disk` where the system fails, `invalid` where the file is not what it should be.
 */
export class ArchiveFile {
  readonly filePath: string;
  readonly byteCount: number;
  readonly #file: OpenFile;
  #window: { readonly position: number; readonly bytes: Uint8Array } = { position: 0, bytes: new Uint8Array() };

  constructor(file: OpenFile, filePath: string, byteCount: number) {
    this.#file = file;
    this.filePath = filePath;
    this.byteCount = byteCount;
  }

  /** So many bytes from a place on. What is said to stand beyond the end of the file is damage. */
  async read(position: number, byteCount: number): Promise<Buffer> {
    if (position + byteCount > this.byteCount) throw this.refusal([{ place: '', code: 'bundle-damaged', facts: {} }]);
    if (byteCount > windowBytes) return Buffer.from(await this.#readThrough(position, byteCount));
    const { position: start, bytes } = this.#window;
    if (position < start || position + byteCount > start + bytes.byteLength) {
      const wanted = Math.min(windowBytes, this.byteCount - position);
      this.#window = { position, bytes: await this.#readThrough(position, wanted) };
    }
    const from = position - this.#window.position;
    return Buffer.from(this.#window.bytes.subarray(from, from + byteCount));
  }

  /** The file is not what it should be. */
  refusal(problems: readonly Problem[]): StorageError {
    return new StorageError({
      code: 'invalid',
      filePath: this.filePath,
      problems: problems.slice(0, maximumProblems),
    });
  }

  /** Nothing was written, so nothing can be lost when this fails. */
  async close(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #readThrough(position: number, byteCount: number): Promise<Uint8Array> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#file.read(position, byteCount);
    } catch (error) {
      throw new StorageError(diskFailureOf(error, this.filePath));
    }
    // Somebody has cut it off since it was opened.
    if (bytes.byteLength < byteCount) throw this.refusal([{ place: '', code: 'bundle-damaged', facts: {} }]);
    return bytes;
  }
}
