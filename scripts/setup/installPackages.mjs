import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { arePackagesCurrent } from './arePackagesCurrent.mjs';
import { npmCommand } from './npmCommand.mjs';
import { runCommand } from './runCommand.mjs';
import { SetupError } from './SetupError.mjs';

/** @import { Lockfile } from './arePackagesCurrent.mjs' */
/** @import { Reporter } from './createReporter.mjs' */

/**
 * Runs `npm ci` when node_modules is missing, incomplete or from another package-lock.json.
 *
 * @param {{ projectFolder: string, reporter: Reporter }} options
 * @returns {Promise<void>}
 * @throws {SetupError} when npm fails; npm has then told why
 */
export async function installPackages({ projectFolder, reporter }) {
  const wanted = await readLockfile(path.join(projectFolder, 'package-lock.json'));
  const installed = await readLockfile(path.join(projectFolder, 'node_modules', '.package-lock.json'));
  if (wanted !== undefined && installed !== undefined && arePackagesCurrent(wanted, installed)) {
    return;
  }
  reporter.line('Installing the npm packages that package-lock.json names (npm ci) …');
  const [command, ...args] = npmCommand();
  // NODE_ENV=production would leave out the tools that build and test Spalt.
  const result = await runCommand(command, [...args, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: projectFolder,
    showOn: reporter.stream,
  });
  if (result.code !== 0) {
    throw new SetupError(`npm ci ended with code ${result.code}: the npm packages could not be installed (see above).`);
  }
}

/**
 * @param {string} filePath
 * @returns {Promise<Lockfile | undefined>} undefined when it is missing or cut off
 */
async function readLockfile(filePath) {
  try {
    return JSON.parse(await readFile(filePath, 'utf8'));
  } catch {
    return undefined;
  }
}
