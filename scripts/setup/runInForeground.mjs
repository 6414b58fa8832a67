import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { passOnSignals } from './passOnSignals.mjs';

const SIGNAL_EXIT_BASE = 128;
const NOT_STARTED_EXIT_CODE = 127;

/**
 * Runs a program in this one's place: its output is shown, signals are passed on to it, and its end is awaited.
 *
 * A signal reaches it once, since Chromium ends gracefully at the first and at once at the second.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {'program' | 'group'} options.signalled whether a signal goes to the program alone, which then ends its own
 *   children, or to all that it has started, as from a terminal
 * @param {(text: string) => void} [options.onOutput] is also given what it writes to stdout, with its colours
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it; 127 when it did not start
 */
export async function runInForeground(command, args, { cwd, env, signalled, onOutput }) {
  const isInOwnGroup = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd,
    // So that Ctrl-C reaches it through passOnSignals only.
    detached: isInOwnGroup,
    env: onOutput !== undefined && process.stdout.isTTY ? { FORCE_COLOR: '1', ...env } : env,
    stdio: ['ignore', onOutput === undefined ? 'inherit' : 'pipe', 'inherit'],
  });
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stdout.write(text);
    onOutput?.(text);
  });
  const stopPassingOn = passOnSignals((signal) => {
    if (signalled === 'group' && isInOwnGroup && child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, signal);
    } else {
      child.kill(signal);
    }
  });
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => {
        process.stderr.write(`${command}: ${error.message}\n`);
        resolve(NOT_STARTED_EXIT_CODE);
      });
      child.once('close', (code, signal) =>
        resolve(code ?? SIGNAL_EXIT_BASE + (signal === null ? 0 : constants.signals[signal])),
      );
    });
  } finally {
    stopPassingOn();
  }
}
