import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { npmCommand } from '../setup/npmCommand.mjs';

/**
 * @typedef {object} Bill a CycloneDX document, as far as is read here
 * @property {Record<string, unknown> & { component: Record<string, unknown> }} metadata
 * @property {Record<string, unknown>[]} components
 * @property {string} [serialNumber]
 */

/**
 * What is in the app, for machines (CycloneDX 1.5): npm's own list of the packages, and what npm does not know of.
 * The same packages give the same text: without the number and the hour that npm puts in.
 *
 * @param {string} projectFolder
 * @param {{ name: string, version: string, electronVersion: string }} app
 * @returns {Promise<string>}
 */
export async function billOfMaterials(projectFolder, app) {
  const [command, ...args] = npmCommand();
  const { stdout } = await promisify(execFile)(
    command,
    [...args, 'sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev', '--offline'],
    { cwd: projectFolder, maxBuffer: 64 * 1024 * 1024 },
  );
  return `${JSON.stringify(completeBill(JSON.parse(stdout), app), null, 2)}\n`;
}

/**
 * @param {Bill} bill
 * @param {{ name: string, version: string, electronVersion: string }} app
 * @returns {object}
 */
export function completeBill(bill, { name, version, electronVersion }) {
  const { serialNumber: _, metadata, components, ...rest } = bill;
  const { timestamp: __, ...known } = metadata;
  return {
    ...rest,
    metadata: { ...known, component: { ...known.component, name, version } },
    components: [
      ...components,
      // It brings Chromium and Node.js, each in the version that belongs to it.
      {
        ...part('framework', 'electron', 'MIT'),
        version: electronVersion,
        purl: `pkg:npm/electron@${electronVersion}`,
      },
      part('data', 'hunspell-sv', 'LGPL-3.0-only'),
      part('data', 'hunspell-en-gb', 'LGPL-2.1-or-later'),
      part('data', 'hunspell-en-us', 'SCOWL'),
    ],
  };
}

/**
 * @param {string} type
 * @param {string} name
 * @param {string} licence by SPDX, which has no name for SCOWL's
 */
function part(type, name, licence) {
  const license = licence === 'SCOWL' ? { name: licence } : { id: licence };
  return { 'bom-ref': name, type, name, licenses: [{ license }] };
}
