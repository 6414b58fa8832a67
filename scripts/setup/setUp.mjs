import path from 'node:path';

import { resolveElectron } from '../resolve-electron.mjs';
import { installSystemPackages } from '../system/installSystemPackages.mjs';
import { cacheFolder } from './cacheFolder.mjs';
import { withLock } from './withLock.mjs';

/** @import { ElectronBinary } from '../electron/describeElectron.mjs' */
/** @import { SetupPurpose } from '../system-packages.mjs' */
/** @import { Reporter } from './createReporter.mjs' */

/**
 * Sets up whatever a command still lacks: npm packages, Electron, and what both need from the system.
 *
 * @param {{ purpose: SetupPurpose, reporter: Reporter }} options
 * @returns {Promise<ElectronBinary>}
 * @throws {import('./SetupError.mjs').SetupError} when something has to be done by the user
 */
export async function setUp({ purpose, reporter }) {
  const electron = await resolveElectron({ reporter });
  await withLock(
    path.join(cacheFolder(), 'locks', 'system.lock'),
    () => reporter.line('Waiting for another set-up on this machine …'),
    () => installSystemPackages({ purpose, electronPath: electron.executablePath, reporter }),
  );
  return electron;
}
