import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';
import { cachePathOf } from '../../../storage/catalogue/cachePathOf';
import { FolderCatalogue } from '../../../storage/catalogue/FolderCatalogue';
import { diskFailureOf } from '../../../storage/diskFailureOf';
import { userDataFolder } from '../../../storage/userDataFolder';
import type { CommandContext } from '../../Command';

/** Which library, and what becomes of what the app keeps of it. */
export interface CatalogueChoice {
  readonly libraryPath: string;
  readonly userDataPath: string | undefined;
  /** Whether what is kept is only read. */
  readonly isCacheLeft: boolean;
}

/** Where the catalogue of the library is kept. */
export function keptCataloguePath({ libraryPath, userDataPath }: Omit<CatalogueChoice, 'isCacheLeft'>): string {
  const folderPath = userDataPath ?? userDataFolder(process.env, process.platform);
  return cachePathOf(path.resolve(folderPath), path.resolve(libraryPath));
}

/** Does something with the catalogue of a library, once the whole folder has been looked at. */
export async function withCatalogue<Value>(
  choice: CatalogueChoice,
  { fileSystem, clock }: Pick<CommandContext, 'fileSystem' | 'clock'>,
  action: (catalogue: FolderCatalogue) => Promise<Value>,
): Promise<Result<Value, DiskFailure>> {
  const { libraryPath, isCacheLeft } = choice;
  try {
    // A catalogue goes on with what it kept; here, a folder that can't be read is to be told.
    await fileSystem.namesIn(libraryPath);
  } catch (error) {
    return failure(diskFailureOf(error, libraryPath));
  }
  const catalogue = new FolderCatalogue({
    libraryPath: path.resolve(libraryPath),
    cachePath: keptCataloguePath(choice),
    isCacheLeft,
    fileSystem,
    clock,
    onChanged: () => undefined,
  });
  await catalogue.settle();
  const value = await action(catalogue);
  await catalogue.close();
  return success(value);
}
