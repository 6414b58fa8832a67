import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runDownload } from '../setup/runDownload.mjs';

/** @import { Reporter } from '../setup/createReporter.mjs' */
/** @import { ElectronBinary } from './describeElectron.mjs' */

const STALLED_AFTER_MS = 30_000;
const BYTES_PER_MEGABYTE = 1_000_000;

/**
 * The version of Electron that package.json asks for, read from the installed npm package.
 *
 * @param {string} projectFolder
 * @returns {Promise<string>}
 */
export async function officialElectronVersion(projectFolder) {
  return JSON.parse(await readFile(path.join(packageFolder(projectFolder), 'package.json'), 'utf8')).version;
}

/**
 * Finds Electron's own release where its npm package puts it.
 *
 * @param {string} projectFolder
 * @returns {Promise<ElectronBinary | undefined>} undefined when it is missing, incomplete or of another version
 */
export async function findOfficialElectron(projectFolder) {
  const folder = packageFolder(projectFolder);
  const version = await officialElectronVersion(projectFolder);
  try {
    // path.txt is the last thing that install.js writes.
    const executable = await readFile(path.join(folder, 'path.txt'), 'utf8');
    const installed = await readFile(path.join(folder, 'dist', 'version'), 'utf8');
    const executablePath = path.join(folder, 'dist', executable);
    await stat(executablePath);
    if (installed.trim().replace(/^v/, '') !== version) {
      return undefined;
    }
    return { executablePath, distPath: path.join(folder, 'dist'), version, origin: 'official' };
  } catch {
    return undefined;
  }
}

/**
 * Lets the electron package download its own release, which it checks against its own SHA-256 sums.
 *
 * @param {{ projectFolder: string, reporter: Reporter, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ electron: ElectronBinary } | { reason: string }>} the reason in a few words when it could not be had
 */
export async function installOfficialElectron({ projectFolder, reporter, env }) {
  const folder = packageFolder(projectFolder);
  const version = await officialElectronVersion(projectFolder);
  const temporaryFolder = await mkdtemp(path.join(tmpdir(), 'spalt-electron-'));
  reporter.line(`Downloading Electron ${version} …`);
  try {
    const { ELECTRON_OVERRIDE_DIST_PATH: _, ...ownEnv } = env;
    const download = await runDownload({
      command: [process.execPath, path.join(folder, 'install.js')],
      env: { ...ownEnv, ELECTRON_GET_NO_PROGRESS: '1', TMPDIR: temporaryFolder, TEMP: temporaryFolder },
      folders: [temporaryFolder, path.join(folder, 'dist')],
      stalledAfterMs: STALLED_AFTER_MS,
      onProgress: (bytes) => reporter.progress(`  ${Math.round(bytes / BYTES_PER_MEGABYTE)} MB`),
    });
    const electron = await findOfficialElectron(projectFolder);
    if (download.isDone && electron !== undefined) {
      return { electron };
    }
    return { reason: firstReason(download.output) };
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

/**
 * Picks the telling line out of what a failed download wrote.
 *
 * @param {string} output
 * @returns {string} one line without a stack trace; the first line when none looks like an error
 */
export function firstReason(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /\w*Error: ./.test(line)) ?? lines.find((line) => line !== '');
  return (telling ?? 'no reason was given').replace(/^.*?Error: /, '');
}

/**
 * @param {string} projectFolder
 * @returns {string}
 */
function packageFolder(projectFolder) {
  return path.join(projectFolder, 'node_modules', 'electron');
}
