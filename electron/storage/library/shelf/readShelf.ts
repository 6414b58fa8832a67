import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { readShelfItem, shelfFolderName } from '#core/library/shelf/shelfItem';
import { diskFailureOf } from '../../diskFailureOf';
import type { FileSystem } from '../../FileSystem';
import { mapInParallel } from '../mapInParallel';

/** What is on the shelf of a library. */
export interface ShelfContents {
  readonly items: readonly ShelfItem[];
  /** The paths of files that can't be read as one; they are left alone. */
  readonly unreadable: readonly string[];
}

/** Larger files are refused unread: a hundred times the longest template. */
const maximumBytes = 8 * 1024 * 1024;
const parallelReads = 8;

/** Reads all templates and snippets of a library, by name. A library without any has no folder for them. */
export async function readShelf(
  fileSystem: FileSystem,
  libraryPath: string,
): Promise<Result<ShelfContents, DiskFailure>> {
  const folderPath = path.join(libraryPath, shelfFolderName);
  try {
    if ((await fileSystem.stateOf(folderPath)) === undefined) return success({ items: [], unreadable: [] });
    const names = (await fileSystem.namesIn(folderPath)).filter((name) => /^[^.].*\.json$/u.test(name));
    const read = await mapInParallel(names, parallelReads, async (name) => {
      const filePath = path.join(folderPath, name);
      return { filePath, item: await readItem(fileSystem, filePath) };
    });
    const items = read.flatMap(({ item }) => (item === undefined ? [] : [item]));
    return success({
      items: items.toSorted((a, b) => a.name.localeCompare(b.name, a.language)),
      unreadable: read.flatMap(({ filePath, item }) => (item === undefined ? [filePath] : [])).toSorted(),
    });
  } catch (error) {
    return failure(diskFailureOf(error, folderPath));
  }
}

async function readItem(fileSystem: FileSystem, filePath: string): Promise<ShelfItem | undefined> {
  const state = await fileSystem.stateOf(filePath);
  if (state?.kind !== 'file' || state.byteCount > maximumBytes) return undefined;
  const read = readShelfItem(Buffer.from(await fileSystem.readFile(filePath)).toString('utf8'));
  return read.ok ? read.value : undefined;
}
