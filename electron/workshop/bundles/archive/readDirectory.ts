import { callbackify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { StorageError } from '../../../storage/durable/StorageError';
import type { ArchiveFile } from './ArchiveFile';
import { readEndRecord } from './readEndRecord';

/** The directory of a zip, and what reads the rest of it. */
export interface Directory {
  readonly zip: ZipFile;
  /** In the order in which they stand there. */
  readonly entries: readonly Entry[];
  /** Where the directory begins, hence where the files end. */
  readonly position: number;
}

/** The fixed part of an entry of the directory, APPNOTE section 4.3.12. */
const entryHeaderBytes = 46;

/** Reads the directory of a zip, as it stands there and unchecked, but for that it fills the place it has. */
export async function readDirectory(file: ArchiveFile): Promise<Directory> {
  const { directoryPosition, directoryByteCount } = await readEndRecord(file);
  try {
    const zip = await fromRandomAccessReaderPromise(new ReaderOfFile(file), file.byteCount, {
      autoClose: false,
      // Names are read by our own rules, and sizes checked with a place.
      decodeStrings: false,
      validateEntrySizes: false,
    });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const filled = entries.reduce(
      (sum, entry) => sum + entryHeaderBytes + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
      0,
    );
    if (filled !== directoryByteCount) throw file.refusal([{ place: '', code: 'bundle-hidden-data', facts: {} }]);
    return { zip, entries, position: directoryPosition };
  } catch (error) {
    throw fromYauzl(error, file);
  }
}

/** What yauzl finds wrong with a file it throws as a bare `Error`; what is no such error is ours, or a bug. */
export function fromYauzl(error: unknown, file: ArchiveFile): unknown {
  const isOurs = error instanceof StorageError || !(error instanceof Error) || error.constructor !== Error;
  return isOurs ? error : file.refusal([{ place: '', code: 'bundle-damaged', facts: {} }]);
}

/** Lets yauzl read from a file that is open already. */
class ReaderOfFile extends RandomAccessReader {
  readonly #file: ArchiveFile;

  constructor(file: ArchiveFile) {
    super();
    this.#file = file;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: NodeJS.ErrnoException | null, bytesRead?: number) => void,
  ): void {
    callbackify(async () => (await this.#file.read(position, length)).copy(buffer, offset))(callback);
  }
}
