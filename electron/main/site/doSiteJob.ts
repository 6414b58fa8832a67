import { failure, success } from '#core/base/Result';
import { summaryOfSite } from '#core/publish/site/summaryOfSite';
import { version } from '../../../package.json';
import { usualJobCount } from '../../storage/export/usualJobCount';
import { readProfileFolder } from '../../storage/profiles/readProfileFolder';
import { exportSite } from '../../storage/site/exportSite';
import type { SiteExport } from '../../storage/site/SiteExport';
import { siteLookOf } from '../../storage/site/siteLookOf';
import type { SiteJob, SiteOutcome } from './siteJobs';

/** Makes a site, or tells what that would do, as `spalt site` does with the same choices. */
export async function doSiteJob(
  { libraryPath, folderPath, profile: chosen, given, articleIds, isDryRun }: SiteJob,
  world: Pick<SiteExport, 'fileSystem' | 'clock' | 'prepare' | 'onProgress'> & { readonly signal: AbortSignal },
): Promise<SiteOutcome> {
  const profile = chosen === null ? undefined : await readProfileFolder(world.fileSystem, chosen.folderPath, chosen);
  if (profile?.ok === false) return profile;
  const look = await siteLookOf({ profile: profile?.value, given, libraryPath, version });
  if (!look.ok) return failure({ code: 'unfit-setting', problem: look.error });
  try {
    const written = await exportSite({
      ...world,
      libraryPath,
      folderPath,
      look: look.value,
      ...(articleIds === null ? {} : { articleIds: new Set(articleIds) }),
      chosenText: 'without',
      isDryRun,
      pictureVersion: version,
      jobCount: usualJobCount(),
    });
    return written.ok ? success(summaryOfSite(written.value, look.value.settings.baseAddress ?? '')) : written;
  } catch (error) {
    if (world.signal.aborted) return failure({ code: 'cancelled' });
    throw error;
  }
}
