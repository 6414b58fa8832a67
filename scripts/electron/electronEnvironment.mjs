/** @import { ElectronBinary } from './describeElectron.mjs' */

/**
 * An environment in which every tool runs the same Electron.
 *
 * @param {ElectronBinary} electron
 * @param {NodeJS.ProcessEnv} env what to start from
 * @returns {NodeJS.ProcessEnv} with `SPALT_ELECTRON_PATH` for Spalt's own tests, `ELECTRON_OVERRIDE_DIST_PATH` for the
 *   electron package (and so for Playwright), and `ELECTRON_EXEC_PATH` for electron-vite
 */
export function electronEnvironment(electron, env) {
  // Set in the terminals of some editors; it would turn Electron into plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return {
    ...rest,
    SPALT_ELECTRON_PATH: electron.executablePath,
    ELECTRON_OVERRIDE_DIST_PATH: electron.distPath,
    ELECTRON_EXEC_PATH: electron.executablePath,
  };
}
