import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Finds a program in PATH.
 *
 * @param {string} name without an extension
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} its path; undefined when there is none that may be run
 */
export function findCommand(name, env = process.env) {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  return (env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, fileName))
    .find(isExecutable);
}

/**
 * Whether a path names a file that may be run.
 *
 * @param {string} filePath
 * @returns {boolean}
 */
export function isExecutable(filePath) {
  try {
    accessSync(filePath, constants.X_OK);
    return statSync(filePath).isFile();
  } catch {
    return false;
  }
}
