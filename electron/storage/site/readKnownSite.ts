import path from 'node:path';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { FileSystem } from '../FileSystem';
import { sha256Of } from '../hashing';
import { SiteJournal } from './SiteJournal';
import type { KnownFile, SiteManifest } from './siteManifest';
import { emptySiteManifest, readSiteManifest, siteManifestName } from './siteManifest';

/** What a site's folder tells of itself. */
export interface KnownSite {
  readonly manifest: SiteManifest;
  /** Of its file; null where there is none. */
  readonly manifestSha256: string | null;
  readonly journal: SiteJournal | undefined;
  /** By path, what runs that were broken off may have put there. */
  readonly left: ReadonlyMap<string, readonly KnownFile[]>;
}

const nothingKnown = { manifest: emptySiteManifest, manifestSha256: null };

/** Reads what a site's folder remembers. A folder that is not there, or has never been a site, remembers nothing. */
export async function readKnownSite(
  fileSystem: FileSystem,
  rootPath: string,
): Promise<
  Result<KnownSite, { readonly code: 'invalid'; readonly filePath: string; readonly problems: readonly Problem[] }>
> {
  if ((await fileSystem.stateOf(rootPath)) === undefined) {
    return success({ ...nothingKnown, journal: undefined, left: new Map() });
  }
  const { journal, left } = await SiteJournal.open(fileSystem, rootPath);
  const filePath = path.join(rootPath, siteManifestName);
  if ((await fileSystem.stateOf(filePath)) === undefined) return success({ ...nothingKnown, journal, left });
  const bytes = await fileSystem.readFile(filePath);
  const read = readSiteManifest(bytes);
  return read.ok
    ? success({ manifest: read.value, manifestSha256: sha256Of(bytes), journal, left })
    : failure({ code: 'invalid', filePath, problems: read.error });
}
