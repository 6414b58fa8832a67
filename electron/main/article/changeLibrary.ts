import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { LibraryFailure, LibraryState } from '#core/contract/answers';
import type { MovedLibrary } from '#core/contract/requests/libraryRequests';
import { moveLibrary } from '../../storage/library/moveLibrary';
import { openLibrary } from '../../storage/library/openLibrary';
import type { HandlerParts } from '../ipc/HandlerParts';
import type { Desk } from './Desk';

type Parts = Pick<HandlerParts, 'clock' | 'fileSystem' | 'libraryParts' | 'rememberLibrary'>;

/** Takes the library of a folder in place of the present one, and remembers it. */
export async function changeLibrary(
  desk: Desk,
  folderPath: string,
  { clock, fileSystem, libraryParts, rememberLibrary }: Parts,
): Promise<Result<LibraryState, LibraryFailure>> {
  const store = await openLibrary(folderPath, { clock, fileSystem, ...libraryParts });
  if (!store.ok) return store;
  const before = desk.store.folderPath;
  const changed = await desk.changeLibrary(store.value);
  if (!changed.ok) return changed;
  const libraryFolderPath = store.value.folderPath;
  rememberLibrary(libraryFolderPath, before);
  return success({ folderPath: libraryFolderPath });
}

/**
 * Moves the library into a folder that the user has chosen, under its own name if there is something in that folder,
 * and goes on there. After a failure the library is where it was, with no article open.
 */
export async function moveLibraryInto(
  desk: Desk,
  chosenPath: string,
  parts: Parts,
): Promise<Result<MovedLibrary, LibraryFailure>> {
  const from = desk.store.folderPath;
  const closed = await desk.close();
  if (!closed.ok) return closed;
  let to: string;
  try {
    const isEmpty = (await parts.fileSystem.namesIn(chosenPath)).length === 0;
    to = isEmpty ? chosenPath : path.join(chosenPath, path.basename(from));
  } catch {
    return failure({ code: 'disk', systemCode: 'ENOENT', filePath: chosenPath });
  }
  const moved = await moveLibrary(parts.fileSystem, from, to);
  if (!moved.ok) return moved;
  const changed = await changeLibrary(desk, to, parts);
  if (!changed.ok) return changed;
  return success({ library: changed.value, oldFolderPath: moved.value === 'copied' ? from : null });
}
