import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import type { FileSystem } from '../storage/FileSystem';
import { profileNamesIn, profilePath } from '../storage/profiles/profileFolders';
import { readProfileFolder } from '../storage/profiles/readProfileFolder';
import type { CommandFailure } from './failed';

/** Reads the profile that the user named: one of Spalt's own, else a folder. */
export async function readGivenProfile(
  nameOrFolder: string,
  { fileSystem, resourcesFolderPath }: { readonly fileSystem: FileSystem; readonly resourcesFolderPath: string },
): Promise<Result<SiteProfile, CommandFailure>> {
  const isShipped = (await profileNamesIn(fileSystem, resourcesFolderPath)).includes(nameOrFolder);
  const folderPath = isShipped
    ? profilePath({ name: nameOrFolder, isShipped }, { libraryPath: '', resourcesFolderPath })
    : path.resolve(nameOrFolder);
  const profile = await readProfileFolder(fileSystem, folderPath, { isShipped });
  if (profile.ok) return profile;
  return failure(
    profile.error.code === 'disk'
      ? { ...profile.error, filePath: nameOrFolder, isGiven: true }
      : { code: 'invalid', filePath: nameOrFolder, problems: profile.error.problems },
  );
}
