import { readFileSync } from 'node:fs';
import path from 'node:path';

import { licenceOf } from './licenceRules.mjs';

/**
 * @typedef {object} ProductionPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence by SPDX; empty when nobody knows
 * @property {string} folder in the project
 */

/**
 * Every package that can be part of the app, on any system: all that package.json asks for and what that asks for, the
 * tools of those who build it aside. In the order of their names. Some of it may in the end not be bundled.
 *
 * @param {string} projectFolder
 * @returns {readonly ProductionPackage[]}
 */
export function productionPackages(projectFolder) {
  /** @type {{ packages: Record<string, { version: string, license?: string, dev?: boolean, devOptional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true)
    .map(([folder, { version, license }]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: licenceOf(name, license), folder };
    })
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
