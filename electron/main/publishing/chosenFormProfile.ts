import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { ProfileFailure } from '#core/contract/requests/exportRequests';
import type { FileSystem } from '../../storage/FileSystem';
import { profilePath } from '../../storage/profiles/profileFolders';
import type { ChosenForm } from './publishChosen';

/** Reads the profile that was chosen, each time anew: who changes a profile sees what comes of it. Null for none. */
export async function chosenFormProfile(
  chosen: ChosenProfile | null,
  folders: { readonly libraryPath: string; readonly resourcesFolderPath: string },
  fileSystem: FileSystem,
): Promise<Result<ChosenForm['profile'], ProfileFailure>> {
  if (chosen === null) return success(null);
  const folderPath = profilePath(chosen, folders);
  // Templates are read by what most starts have no use for.
  const { readProfileFolder } = await import('../../storage/profiles/readProfileFolder');
  const found = await readProfileFolder(fileSystem, folderPath, chosen);
  return found.ok ? success({ folderPath, value: found.value }) : found;
}
