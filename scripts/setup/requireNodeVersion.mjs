import { SetupError } from './SetupError.mjs';

const MINIMUM_NODE_VERSION = '20.19.0';

/**
 * Whether one dotted version is the same as or newer than another; pre-release parts are ignored.
 *
 * @param {string} version for example `20.20.2`
 * @param {string} minimum for example `20.19.0`
 * @returns {boolean}
 */
export function isVersionAtLeast(version, minimum) {
  const actual = version.split('.').map((part) => Number.parseInt(part, 10));
  const wanted = minimum.split('.').map((part) => Number.parseInt(part, 10));
  for (const [index, wantedPart] of wanted.entries()) {
    const actualPart = actual[index] ?? 0;
    if (actualPart !== wantedPart) {
      return actualPart > wantedPart;
    }
  }
  return true;
}

/**
 * Stops the set-up when Node is older than package.json's `engines` allows.
 *
 * @param {string} [version] Node's version, without the `v`
 * @throws {SetupError} when it is too old
 */
export function requireNodeVersion(version = process.versions.node) {
  if (!isVersionAtLeast(version, MINIMUM_NODE_VERSION)) {
    throw new SetupError(`Spalt needs Node ${MINIMUM_NODE_VERSION} or newer; this is Node ${version}.`);
  }
}
