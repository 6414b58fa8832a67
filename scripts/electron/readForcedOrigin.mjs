import { SetupError } from '../setup/SetupError.mjs';

/** @import { ElectronOrigin } from './describeElectron.mjs' */

/**
 * Reads the user's choice out of `SPALT_ELECTRON`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {ElectronOrigin | undefined} undefined when the choice is left to the set-up
 * @throws {SetupError} when it is neither `official` nor `registry`
 */
export function readForcedOrigin(env) {
  const choice = env['SPALT_ELECTRON'] ?? '';
  switch (choice) {
    case 'official':
    case 'registry':
      return choice;
    case '':
      return undefined;
    default:
      throw new SetupError(`SPALT_ELECTRON is "${choice}": it can be "official" or "registry".`);
  }
}
