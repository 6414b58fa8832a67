import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const POLL_MS = 400;

/**
 * @typedef {object} DownloadResult
 * @property {boolean} isDone
 * @property {string} output what the command wrote, or why it was stopped
 */

/**
 * Runs a command that downloads into a folder, shows how far it has come, and stops it when nothing moves any more.
 *
 * @param {object} options
 * @param {readonly [string, ...string[]]} options.command
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} options.env
 * @param {readonly [string, ...string[]]} options.folders where it writes: the first holds the download, the others
 *   what it makes of it
 * @param {number} options.stalledAfterMs ends the command when no folder has changed its size for so long
 * @param {(bytes: number) => void} options.onProgress gets the first folder's size each time that it has grown
 * @returns {Promise<DownloadResult>} never rejects
 */
export async function runDownload({ command, cwd, env, folders, stalledAfterMs, onProgress }) {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (output += chunk));

  let isStalled = false;
  let lastSizes = '';
  let largest = 0;
  let lastChangeMs = Date.now();
  async function look() {
    const sizes = await Promise.all(folders.map(folderSize));
    if (sizes.join() !== lastSizes) {
      lastSizes = sizes.join();
      lastChangeMs = Date.now();
      const downloaded = sizes[0] ?? 0;
      if (downloaded > largest) {
        largest = downloaded;
        onProgress(downloaded);
      }
    } else if (Date.now() - lastChangeMs > stalledAfterMs) {
      isStalled = true;
      child.kill();
    }
  }
  const watch = setInterval(() => void look(), POLL_MS);

  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.once('close', (exitCode) => resolve(exitCode ?? 128));
  });
  clearInterval(watch);
  if (isStalled) {
    return { isDone: false, output: `no data for ${Math.round(stalledAfterMs / 1000)} seconds` };
  }
  return { isDone: code === 0, output };
}

/**
 * @param {string} folder
 * @returns {Promise<number>} the bytes in all its files; 0 when it is missing
 */
async function folderSize(folder) {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          stat(path.join(entry.parentPath, entry.name)).then(
            (found) => found.size,
            () => 0,
          ),
        ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
