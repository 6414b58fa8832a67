import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { buildApp } from '../build/buildApp.mjs';
import { electronEnvironment } from '../electron/electronEnvironment.mjs';
import { createReporter } from '../setup/createReporter.mjs';
import { setUp } from '../setup/setUp.mjs';
import { hasDisplay } from '../system/hasDisplay.mjs';
import { startVirtualDisplay } from '../system/startVirtualDisplay.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * Runs a program of the tests in Node, with our terminal and until it ends; a signal that we get, it gets. Where it starts
 * the app, Electron is found, the app is built if it has changed, and there is a display.
 *
 * @param {object} suite
 * @param {string} suite.projectFolder
 * @param {boolean} suite.isAppNeeded
 * @param {() => Promise<readonly string[]>} suite.command gives the program's file and what it is told; asked when packages
 *   are there, since to install them takes the cache away in which programs are built
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export async function runSuite({ projectFolder, isAppNeeded, command }) {
  const env = isAppNeeded ? await prepareApp(projectFolder) : process.env;
  const args = await command();
  const virtual = isAppNeeded && !hasDisplay() ? await startVirtualDisplay() : undefined;
  try {
    const suite = spawn(process.execPath, args, {
      cwd: projectFolder,
      env: { ...env, ...(virtual === undefined ? {} : { DISPLAY: virtual.display }) },
      stdio: 'inherit',
    });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void suite.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    const [code] = await once(suite, 'close').finally(() => signals.forEach((signal) => process.off(signal, passOn)));
    return code ?? 1;
  } finally {
    await virtual?.stop();
  }
}

/**
 * @param {string} projectFolder
 * @returns {Promise<NodeJS.ProcessEnv>} in which the built app can be started
 */
async function prepareApp(projectFolder) {
  const electron = await setUp({ purpose: 'test', reporter: createReporter(process.stdout) });
  const env = electronEnvironment(electron, process.env);
  const code = await buildApp({ projectFolder, env, isForced: false });
  if (code !== 0) throw new Error(`The app could not be built: ${code}`);
  return env;
}
