/**
 * The part of a lockfile that tells which packages lie where (npm's package-lock.json, lockfileVersion 3).
 *
 * @typedef {{ readonly packages?: Readonly<Record<string, LockedPackage>> }} Lockfile
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean }} LockedPackage
 */

/**
 * Whether node_modules holds exactly what the lockfile asks for.
 *
 * npm writes `node_modules/.package-lock.json` as the last step of every install, so it is the stamp: an interrupted
 * install, a pulled lockfile and a switched branch all show as a difference, and `npm install x` by hand does not.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function arePackagesCurrent(wanted, installed) {
  const wantedPackages = wanted.packages ?? {};
  const installedPackages = installed.packages ?? {};
  const areWantedThere = Object.entries(wantedPackages).every(([place, wantedPackage]) => {
    const found = installedPackages[place];
    if (place === '') {
      return true;
    }
    if (found === undefined) {
      // Builds for other platforms stay away.
      return wantedPackage.optional === true;
    }
    const isSameContent = wantedPackage.integrity === undefined || found.integrity === wantedPackage.integrity;
    return found.version === wantedPackage.version && isSameContent;
  });
  return areWantedThere && Object.keys(installedPackages).every((place) => place in wantedPackages);
}
