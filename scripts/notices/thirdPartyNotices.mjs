import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { productionPackages } from './productionPackages.mjs';

/** @import { ProductionPackage } from './productionPackages.mjs' */

const LINE = '-'.repeat(80);
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/iu;

const HEAD = `Third-party notices of Spalt

Spalt itself is under the MIT licence: resources/LICENSE.spalt.txt. It is built on the work of others, whose licences follow.
With the app lie

- LICENSE.electron.txt and LICENSES.chromium.html, of Electron, Chromium and Node.js, which run it;
- resources/dictionaries, with the notices and licences of the dictionaries (LGPL 3, LGPL, SCOWL);
- resources/LICENSE.hunspell.txt, of Hunspell (MPL 1.1), which judges spelling;
- resources/notices/pictures, with what is part of the library that reads pictures, libvips (LGPL 3). It is a file of its
  own and may be replaced by another build of it: resources/app.asar.unpacked/node_modules/@img.

Within unpdf is PDF.js, of the Mozilla Foundation (Apache-2.0, whose text is among those below).

resources/notices/sbom.cdx.json names the same packages for machines (CycloneDX).
`;

/**
 * The text of what Spalt is built on: each package with its licence, the same text once.
 *
 * @param {string} projectFolder with its packages installed
 * @returns {string} the same on every system: of packages that are for one system only, the kind is named
 */
export function thirdPartyNotices(projectFolder) {
  const packages = productionPackages(projectFolder).filter(({ name }) => !isForOneSystem(name));
  /** @type {Map<string, ProductionPackage[]>} */
  const byText = new Map();
  for (const one of packages) {
    const text = licenceTexts(path.join(projectFolder, one.folder)).join(`\n${LINE}\n\n`);
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const parts = [...byText].map(([text, of]) => {
    const names = of.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join('\n')}\n\n${text}`;
  });
  return [HEAD, ...parts].join(`\n${'='.repeat(80)}\n\n`);
}

/**
 * Whether a package is sharp's library for one system.
 *
 * @param {string} name
 */
function isForOneSystem(name) {
  return name.startsWith('@img/sharp-') || name.startsWith('@emnapi/');
}

/**
 * @param {string} folder
 * @returns {readonly string[]} empty when the package has none
 */
function licenceTexts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted()
    .map((name) => `${readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()}\n`);
}
