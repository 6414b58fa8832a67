import type { VersionInfo } from '#core/library/versions/VersionInfo';

/** A version is written before the pass is; on a slow disk, this long. */
const longestBefore = 60_000;

/**
 * The version that was kept when somebody said that they had read the article through; undefined where it is gone.
 * Versions are given as they are listed, the newest first.
 */
export function versionOfPass<Version extends Pick<VersionInfo, 'kind' | 'savedAt'>>(
  versions: readonly Version[],
  at: string,
): Version | undefined {
  return versions.find(({ kind, savedAt }) => {
    const before = Date.parse(at) - Date.parse(savedAt);
    return kind === 'named' && before >= 0 && before < longestBefore;
  });
}
