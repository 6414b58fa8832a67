import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 128 and more when a signal ended it; 127 when it could not be started
 * @property {string} output what it wrote to stdout and stderr, when that was kept; else empty
 */

/**
 * Runs a program without a shell and waits for its end.
 *
 * @param {string} command a path, or a name to be found in PATH
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {NodeJS.WriteStream} [options.showOn] shows its output on this stream (process.stdout or process.stderr)
 *   instead of keeping it
 * @returns {Promise<CommandResult>} never rejects
 */
export function runCommand(command, args, { cwd, env, showOn } = {}) {
  const sink = showOn ?? 'pipe';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', sink, sink], windowsHide: true });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 128, output }));
  });
}
