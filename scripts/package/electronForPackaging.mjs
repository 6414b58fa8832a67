/**
 * What electron-builder.yml can't say itself: which Electron goes into the package, that what is packaged is built
 * first, and what the environment of a release says. So `npx electron-builder --linux dir` works in a clone that was
 * set up by `npm start` or `npm test`.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Arch } from 'electron-builder';

import { buildApp } from '../build/buildApp.mjs';
import { resolveElectron } from '../resolve-electron.mjs';
import { createReporter } from '../setup/createReporter.mjs';
import { SetupError } from '../setup/SetupError.mjs';
import { archiveTable } from './archiveTable.mjs';
import { billOfMaterials } from './billOfMaterials.mjs';
import { missingSharpPackages } from './sharpPackages.mjs';

/** @import { AfterPackContext, Configuration } from 'electron-builder' */
/** @typedef {Pick<AfterPackContext, 'appOutDir' | 'arch' | 'electronPlatformName' | 'targets'>} PackContext */

const projectFolder = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Electron's own release is left to electron-builder, which fetches the one for each platform. The registry's stands in
 * for it in a folder on Linux only: what is given to users is never made of it.
 *
 * @returns {Promise<Configuration>} what electron-builder.yml is laid over
 */
export default async function electronForPackaging() {
  const electron = await resolveElectron({ reporter: createReporter(process.stderr) });
  const updateAddress = process.env['SPALT_UPDATE_ADDRESS'];
  const ofRelease = {
    afterPack: tellSize,
    // deb and rpm must name a place; until there is one, a name that is nobody's (RFC 2606).
    // Beside each package then lies the feed that tells of it, to be signed by scripts/sign-update-feed.mjs.
    publish: updateAddress === undefined ? null : { provider: /** @type {const} */ ('generic'), url: updateAddress },
    extraMetadata: { homepage: process.env['SPALT_HOMEPAGE'] ?? 'https://spalt.invalid/' },
  };
  if (electron.origin === 'official') {
    return { ...ofRelease, beforePack: (context) => prepare(context, electron.version) };
  }
  return {
    ...ofRelease,
    electronDist: electron.distPath,
    electronVersion: electron.version,
    beforePack: async (context) => {
      refuseRelease(context);
      await prepare(context, electron.version);
    },
    afterExtract: removeDefaultApp,
  };
}

/**
 * @param {PackContext} context
 * @param {string} electronVersion
 */
async function prepare({ electronPlatformName, arch }, electronVersion) {
  const missing = missingSharpPackages(projectFolder, electronPlatformName, Arch[arch]);
  if (missing.length > 0) {
    throw new SetupError(
      `What reads pictures is not installed for ${electronPlatformName} ${Arch[arch]}. Run:\n` +
        `npm install --no-save --force ${missing.join(' ')}`,
    );
  }
  const code = await buildApp({ projectFolder, env: process.env, isForced: false });
  if (code !== 0) {
    throw new SetupError(`The build failed (exit code ${code}).`);
  }
  const cacheFolder = path.join(projectFolder, 'node_modules', '.cache', 'spalt');
  const { productName, version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'));
  await mkdir(cacheFolder, { recursive: true });
  const bill = await billOfMaterials(projectFolder, { name: productName, version, electronVersion });
  await writeFile(path.join(cacheFolder, 'sbom.cdx.json'), bill);
}

/** @param {PackContext & Pick<AfterPackContext, 'packager'>} context */
function tellSize({ appOutDir, packager }) {
  console.log(archiveTable(path.join(packager.getResourcesDir(appOutDir), 'app.asar')).join('\n'));
}

/** @param {PackContext} context */
function refuseRelease({ electronPlatformName, targets }) {
  const released = targets.filter(({ name }) => name !== 'dir');
  if (electronPlatformName !== 'linux' || released.length > 0) {
    const names = [electronPlatformName, ...released.map(({ name }) => name)].join(', ');
    throw new SetupError(
      `Only a folder for Linux (--linux dir) is packaged with the Electron from the npm registry, not ${names}.\n` +
        "A release needs Electron's own download.",
    );
  }
}

/** @param {PackContext} context */
async function removeDefaultApp({ appOutDir }) {
  await rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}
