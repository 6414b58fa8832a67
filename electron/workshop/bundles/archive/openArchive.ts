import type { Entry } from 'yauzl';
import type { Problem } from '#core/base/Problem';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import { problemsOfNames } from '#core/library/bundle/problemsOfNames';
import { problemsOfSizes } from '#core/library/bundle/problemsOfSizes';
import { shownName } from '#core/library/bundle/shownText';
import { DiskError } from '../../../storage/DiskError';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { StorageError } from '../../../storage/durable/StorageError';
import type { FileSystem } from '../../../storage/FileSystem';
import { readUtf8 } from '../../../storage/library/readUtf8';
import type { ArchiveEntry } from './ArchiveEntry';
import { ArchiveFile } from './ArchiveFile';
import { locateEntries } from './locateEntries';
import { flags, problemsOfEntry } from './problemsOfEntry';
import { readDirectory } from './readDirectory';

/** A zip whose every header has been checked, but nothing of what is packed in it. */
export interface Archive {
  readonly file: ArchiveFile;
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
}

/** Headers take less than this in any zip with so few files; more is not read. */
const maximumFileBytes = bundleLimits.totalBytes + bundleLimits.entryCount * 1024;

/**
 * Opens a file as the zip of a bundle: see `docs/file-format.md` for what such a zip may be. Throws
 * {@link StorageError} when it is none, with a place for each problem. What is opened must be closed.
 */
export async function openArchive(fileSystem: FileSystem, filePath: string): Promise<Archive> {
  const file = await openFile(fileSystem, filePath);
  try {
    if (file.byteCount > maximumFileBytes) {
      throw file.refusal([{ place: '', code: 'file-too-large', facts: { maximum: maximumFileBytes } }]);
    }
    const directory = await readDirectory(file);
    const names = namesOf(file, directory.entries);
    const locations = await locateEntries(file, directory, names);
    return { file, entries: new Map(locations.map((entry) => [entry.name, entry])) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openFile(fileSystem: FileSystem, filePath: string): Promise<ArchiveFile> {
  try {
    // A pipe would have to be waited for.
    const found = await fileSystem.stateOf(filePath);
    if (found !== undefined && found.kind !== 'file') {
      throw new DiskError(found.kind === 'folder' ? 'EISDIR' : 'EINVAL', `Not a file: ${filePath}`);
    }
    const file = await fileSystem.openFile(filePath);
    try {
      return new ArchiveFile(file, filePath, (await file.state()).byteCount);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw new StorageError(diskFailureOf(error, filePath));
  }
}

/** The names of entries, all of them checked, together with all else that the directory tells. */
function namesOf(file: ArchiveFile, entries: readonly Entry[]): readonly string[] {
  const names: string[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const read = readUtf8(entry.fileNameRaw);
    // Without its flag, a name beyond ASCII is in the letters of some system: which, nobody tells (APPNOTE section D.1).
    const isReadable =
      read.ok && ((entry.generalPurposeBitFlag & flags.isUtf8) !== 0 || /^\p{ASCII}*$/u.test(read.value));
    const name = isReadable ? read.value : entry.fileNameRaw.toString('latin1');
    const place = shownName(name);
    if (!isReadable) problems.push({ place, code: 'bundle-unsafe-name', facts: { found: place } });
    problems.push(...problemsOfEntry(entry, name, place));
    names.push(name);
  }
  if (problems.length === 0) problems.push(...problemsOfNames(names, (index) => shownName(names[index] ?? '')));
  if (problems.length === 0) {
    problems.push(
      ...problemsOfSizes(
        entries.map((entry, index) => ({ path: names[index] ?? '', byteCount: entry.uncompressedSize })),
      ),
    );
  }
  if (problems.length > 0) throw file.refusal(problems);
  return names;
}
