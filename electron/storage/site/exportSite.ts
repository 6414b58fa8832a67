import path from 'node:path';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { SiteFailure } from '#core/contract/SiteFailure';
import type { SiteReport } from '#core/publish/site/SiteReport';
import { BackupStopped } from '../backup/BackupWork';
import { isWithin } from '../backup/isWithin';
import { whileAlone } from '../backup/whileAlone';
import { diskFailureOf } from '../diskFailureOf';
import { makeFolders } from '../durable/makeFolders';
import { isTemporaryName } from '../durable/temporaryNames';
import { removeTree } from '../library/removeTree';
import { readKnownSite } from './readKnownSite';
import type { SiteExport } from './SiteExport';
import { SiteRun } from './SiteRun';

/**
 * Writes the articles of a library into a folder as a site that a web server can show as it is: pages, photos, lists,
 * feeds, map. Only what has changed since the last time is rendered and written. Each file takes its place when it is
 * whole, in an order in which none names what is not there yet: photos, pages, lists, feeds, map; then what is withdrawn
 * goes, and last the manifest is written. So a run that is broken off anywhere leaves a site that works, and the next run
 * mends it. What in the folder is not the site's, or was changed by hand, stays as it is and is told of.
 *
 * Rejects with the reason of the signal when it is aborted.
 */
export async function exportSite(given: SiteExport): Promise<Result<SiteReport, SiteFailure>> {
  const rootPath = path.resolve(given.folderPath);
  const { fileSystem, isDryRun, libraryPath, look, signal } = given;
  const { baseAddress } = look.settings;
  if (baseAddress === null) return failure({ code: 'no-base-address' });
  if (isWithin(rootPath, libraryPath) || isWithin(libraryPath, rootPath)) {
    return failure({ code: 'within', filePath: given.folderPath });
  }
  try {
    await fileSystem.namesIn(libraryPath);
  } catch (error) {
    return failure(diskFailureOf(error, libraryPath));
  }
  try {
    const work = async (): Promise<Result<SiteReport, SiteFailure>> => {
      const known = await readKnownSite(fileSystem, rootPath);
      if (!known.ok) return known;
      return new SiteRun(given, { rootPath, baseAddress, known: known.value }).run();
    };
    if (isDryRun) return await work();
    await makeFolders(fileSystem, rootPath);
    return await whileAlone(fileSystem, rootPath, async () => {
      // Whoever waited there is at work no more.
      const left = (await fileSystem.namesIn(rootPath)).filter(isTemporaryName);
      for (const name of left) await removeTree(fileSystem, path.join(rootPath, name));
      return work();
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    if (error instanceof BackupStopped) return failure({ code: 'in-use', filePath: given.folderPath });
    return failure(diskFailureOf(error, rootPath));
  }
}
