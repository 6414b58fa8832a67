/**
 * The parts of npm's package-lock.json (lockfileVersion 3) that matter here.
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [cpu]
 * @property {string[]} [os]
 */

const PLATFORM_IN_NAME =
  /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)/;

/**
 * Adds the builds for other platforms that npm left out of a lockfile.
 *
 * npm leaves out an optional package that its registry does not have, and `npm ci` then refuses the lockfile, on every
 * machine. With an entry for it npm ci passes: by its `os` and `cpu` it is skipped here and fetched where it belongs.
 * Such an entry has no hash, since nobody here has seen the package.
 *
 * @param {Lockfile} lockfile
 * @returns {{ lockfile: Lockfile, added: readonly string[] }} a lockfile in npm's order, and the names of what was added
 */
export function completeLockfile(lockfile) {
  const added = new Map();
  for (const [place, locked] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      if (!isFoundFrom(place, name, lockfile)) {
        added.set(name, entryFor(name, version, locked.dev ?? false));
      }
    }
  }
  const entries = [
    ...Object.entries(lockfile.packages),
    ...[...added].map(([name, entry]) => /** @type {const} */ ([`node_modules/${name}`, entry])),
  ];
  const packages = Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
  return { lockfile: { ...lockfile, packages }, added: [...added.keys()] };
}

/**
 * Looks a package up as Node does: beside the one that asks, and then in each folder above.
 *
 * @param {string} place where the package that asks lies, such as `node_modules/a/node_modules/b`; empty for the project
 * @param {string} name
 * @param {Lockfile} lockfile
 * @returns {boolean}
 */
function isFoundFrom(place, name, lockfile) {
  if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in lockfile.packages) {
    return true;
  }
  const parent = place.lastIndexOf('/node_modules/');
  return place !== '' && isFoundFrom(parent === -1 ? '' : place.slice(0, parent), name, lockfile);
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} isDevelopmentOnly
 * @returns {LockedPackage}
 */
function entryFor(name, version, isDevelopmentOnly) {
  const [, os, cpu] = PLATFORM_IN_NAME.exec(name) ?? [];
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(isDevelopmentOnly ? { dev: true } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}
