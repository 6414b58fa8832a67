import { spawn } from 'node:child_process';

import { SetupError } from '../setup/SetupError.mjs';

const SCREEN = '1920x1200x24';

/**
 * @typedef {object} VirtualDisplay
 * @property {string} display for the environment variable DISPLAY, such as `:99`
 * @property {() => Promise<void>} stop ends it, and resolves when it has ended; may be called twice
 */

/**
 * Starts an X server in memory on a display that is free.
 *
 * @returns {Promise<VirtualDisplay>} when it takes connections
 * @throws {SetupError} when Xvfb does not start
 */
export async function startVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    // In a process group of its own: Ctrl-C shall end the app first, and the display after it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  server.stderr?.on('data', (chunk) => (complaint += String(chunk)));
  const hasEnded = new Promise((resolve) => {
    server.once('error', (error) => resolve((complaint += error.message)));
    server.once('close', resolve);
  });
  const hasNumber = new Promise((resolve) => server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim())));
  const displayNumber = await Promise.race([hasNumber, hasEnded.then(() => undefined)]);
  if (displayNumber === undefined) {
    throw new SetupError(`The virtual display did not start:\n${complaint.trim()}`);
  }
  const kill = () => server.kill();
  process.once('exit', kill);
  return {
    display: `:${displayNumber}`,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await hasEnded;
    },
  };
}
