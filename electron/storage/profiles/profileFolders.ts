import path from 'node:path';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { FileSystem } from '../FileSystem';

/** What every profile has, and what makes a folder one. */
export const profileJsonName = 'profile.json';
/** The folder of profiles: in a library, and among what comes with Spalt. */
const folderName = 'profiles';

/** The names of the folders of profiles in a folder of such, in order; none where there is no such folder. */
export async function profileNamesIn(fileSystem: FileSystem, parentPath: string): Promise<readonly string[]> {
  const folderPath = path.join(parentPath, folderName);
  if ((await fileSystem.stateOf(folderPath))?.kind !== 'folder') return [];
  const names: string[] = [];
  for (const name of (await fileSystem.namesIn(folderPath)).toSorted()) {
    if (name.startsWith('.')) continue;
    const state = await fileSystem.stateOf(path.join(folderPath, name, profileJsonName)).catch(() => undefined);
    if (state?.kind === 'file') names.push(name);
  }
  return names;
}

/** Where a profile is. The name must be that of a folder (`contract`), and leads nowhere else. */
export function profilePath(
  { name, isShipped }: ChosenProfile,
  { libraryPath, resourcesFolderPath }: { readonly libraryPath: string; readonly resourcesFolderPath: string },
): string {
  return path.join(isShipped ? resourcesFolderPath : libraryPath, folderName, name);
}
