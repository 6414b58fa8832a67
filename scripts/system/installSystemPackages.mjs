import { SetupError } from '../setup/SetupError.mjs';
import { runCommand } from '../setup/runCommand.mjs';
import { systemPackages } from '../system-packages.mjs';
import { chooseDebianPackages } from './chooseDebianPackages.mjs';
import { electronLibraries } from './electronLibraries.mjs';
import { findCommand } from './findCommand.mjs';
import { findMissingLibraries } from './findMissingLibraries.mjs';

/** @import { Reporter } from '../setup/createReporter.mjs' */
/** @import { SetupPurpose } from '../system-packages.mjs' */

/** How long apt-get waits for another one to finish. */
const APT_LOCK_SECONDS = 600;

/**
 * @typedef {object} MissingPart
 * @property {string} name
 * @property {string} purpose
 * @property {readonly string[]} debian
 */

/**
 * Sees to it that the system has what a command needs: installs it with apt-get when that may be done, else says what
 * to run.
 *
 * @param {{ purpose: SetupPurpose, electronPath: string, reporter: Reporter }} options
 * @returns {Promise<void>}
 * @throws {SetupError} when something is missing and cannot be installed from here
 */
export async function installSystemPackages({ purpose, electronPath, reporter }) {
  const missing = await findMissingParts(purpose, electronPath);
  if (missing.length === 0) {
    return;
  }
  const isAptThere = findCommand('apt-get') !== undefined;
  if (!isAptThere || process.getuid?.() !== 0) {
    throw new SetupError(adviceFor(missing, isAptThere ? await knownPackages(missing) : undefined));
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  reporter.line(`Missing on this system: ${missing.map((part) => part.name).join(', ')}.`);
  reporter.line('  apt-get update …');
  await runCommand('apt-get', ['update', '-qq'], { env });
  const packages = await knownPackages(missing);
  reporter.line(`  apt-get install ${packages.join(' ')} …`);
  const installed = await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', '-o', `DPkg::Lock::Timeout=${APT_LOCK_SECONDS}`, ...packages],
    { env },
  );
  const stillMissing = await findMissingParts(purpose, electronPath);
  if (stillMissing.length > 0) {
    throw new SetupError(`${installed.output.trim()}\n\n${adviceFor(stillMissing, await knownPackages(stillMissing))}`);
  }
}

/**
 * @param {SetupPurpose} purpose
 * @param {string} electronPath
 * @returns {Promise<readonly MissingPart[]>}
 */
async function findMissingParts(purpose, electronPath) {
  const libraries = process.platform === 'linux' ? await findMissingLibraries(electronPath) : [];
  /** @type {MissingPart[]} */
  const missing = libraries.map((name) => ({ name, purpose: 'Electron', debian: electronLibraries[name] ?? [] }));
  for (const systemPackage of systemPackages) {
    if (systemPackage.neededFor.includes(purpose) && !(await systemPackage.isPresent())) {
      missing.push(systemPackage);
    }
  }
  return missing;
}

/**
 * @param {readonly MissingPart[]} missing
 * @returns {Promise<readonly string[]>} the Debian packages to install
 */
async function knownPackages(missing) {
  const names = missing.flatMap((part) => part.debian);
  const { output } = await runCommand('apt-cache', ['policy', ...names], { env: { ...process.env, LC_ALL: 'C' } });
  return chooseDebianPackages(
    missing.map((part) => part.debian),
    output,
  );
}

/**
 * What to tell a user whose system lacks something.
 *
 * @param {readonly MissingPart[]} missing
 * @param {readonly string[] | undefined} packages the Debian packages that bring it; undefined on a system without apt
 * @returns {string}
 */
export function adviceFor(missing, packages) {
  const list = missing.map((part) => `  ${part.name} (for ${part.purpose})`).join('\n');
  const advice =
    packages === undefined
      ? "Install it with this system's package manager, and run the command again."
      : 'Run this, and then the command again:\n' +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return `Spalt needs what this system lacks:\n${list}\n${advice}`;
}
