import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** npm and the terminal may both pass on one Ctrl-C. */
const SAME_SIGNAL_MS = 1000;
const SIGNAL_EXIT_BASE = 128;

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
    // So that Ctrl-C reaches it through the lines below only.
    detached: isInOwnGroup,
    env: onOutput !== undefined && process.stdout.isTTY ? { FORCE_COLOR: '1', ...env } : env,
    stdio: ['ignore', onOutput === undefined ? 'inherit' : 'pipe', 'inherit'],
  });
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stdout.write(text);
    onOutput?.(text);
  });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    if (signalled === 'group' && isInOwnGroup && child.pid !== undefined) {
      process.kill(-child.pid, signal);
    } else {
      child.kill(signal);
    }
  };
  let lastSignalMs = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (Date.now() - lastSignalMs > SAME_SIGNAL_MS) {
      lastSignalMs = Date.now();
      passOn(signal);
    }
  };
  for (const signal of FORWARDED_SIGNALS) {
    process.on(signal, forward);
  }
  try {
    return await new Promise((resolve) => {
      child.once('error', (error) => {
        process.stderr.write(`${command}: ${error.message}\n`);
        resolve(SIGNAL_EXIT_BASE - 1);
      });
      child.once('close', (code, signal) =>
        resolve(code ?? SIGNAL_EXIT_BASE + (signal === null ? 0 : constants.signals[signal])),
      );
    });
  } finally {
    for (const signal of FORWARDED_SIGNALS) {
      process.off(signal, forward);
    }
  }
}
