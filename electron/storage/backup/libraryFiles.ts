import path from 'node:path';
import { systemCodeOf } from '../diskFailureOf';
import type { FileState, FileSystem } from '../FileSystem';

/** How deep folders may lie in one another: a link to a folder above would never end. */
const deepest = 16;

/** What a library consists of. */
export interface LibraryFiles {
  /** In the order of their paths, which are told from the top of the library, with `/`. */
  readonly files: readonly { readonly path: string; readonly state: FileState }[];
  /** Files and folders that could not be looked at. */
  readonly notRead: readonly string[];
}

/**
 * Every file in a library's folder that belongs to it: not those of writes under way, and not the hidden ones at its
 * top, by which programs that keep folders in step remember where they are. Rejects when the folder itself can't be
 * read.
 */
export async function filesOfLibrary(fileSystem: FileSystem, libraryPath: string): Promise<LibraryFiles> {
  const files: { path: string; state: FileState }[] = [];
  const notRead: string[] = [];
  const names = await fileSystem.namesIn(libraryPath);
  for (const name of names.filter((found) => !found.startsWith('.')).toSorted()) await look(name, 0);
  return { files, notRead };

  async function look(relativePath: string, depth: number): Promise<void> {
    try {
      const state = await fileSystem.stateOf(path.join(libraryPath, relativePath));
      if (state?.kind === 'file') files.push({ path: relativePath, state });
      if (state?.kind !== 'folder' || depth >= deepest) return;
      const within = await fileSystem.namesIn(path.join(libraryPath, relativePath));
      for (const name of within.filter((found) => !isPassing(found)).toSorted()) {
        await look(`${relativePath}/${name}`, depth + 1);
      }
    } catch (error) {
      if (systemCodeOf(error) === undefined) throw error;
      notRead.push(relativePath);
    }
  }
}

/** Whether a name is that of a write under way, or tells who has an article open. */
function isPassing(name: string): boolean {
  return /^\.spalt-(?:open-.*\.json|.*\.tmp)$/u.test(name);
}
