import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLicenceAllowed } from '../../../../scripts/notices/licenceRules.mjs';
import { productionPackages } from '../../../../scripts/notices/productionPackages.mjs';
import { thirdPartyNotices } from '../../../../scripts/notices/thirdPartyNotices.mjs';

const projectFolder = path.resolve(import.meta.dirname, '../../../..');
const packages = productionPackages(projectFolder);

describe('licences of what is part of the app', () => {
  it('are all allowed', () => {
    expect(packages.length).toBeGreaterThan(80);
    expect(packages.filter(({ name, licence }) => !isLicenceAllowed(name, licence))).toEqual([]);
  });

  it.each([
    ['x', 'MIT', true],
    ['x', '(MIT OR GPL-3.0-or-later)', true],
    ['x', '(MIT AND Zlib)', true],
    ['x', 'MIT AND GPL-3.0-only', false],
    ['x', 'GPL-3.0-only', false],
    ['x', 'AGPL-3.0-only', false],
    ['x', 'UNLICENSED', false],
    ['x', '', false],
    ['x', 'LGPL-3.0-or-later', false],
    ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', true],
    ['@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later', true],
  ])('%s under %s: %s', (name, licence, isAllowed) => {
    expect(isLicenceAllowed(name, licence)).toBe(isAllowed);
  });
});

it('the notices are those of what is installed (else: npm run notices)', () => {
  const kept = readFileSync(path.join(projectFolder, 'resources/notices/THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(kept === thirdPartyNotices(projectFolder)).toBe(true);
  // Each with a text of its own, not by name only.
  for (const name of ['react', '@tiptap/core', 'mammoth', 'sharp', '@fontsource-variable/inter']) {
    const [, after = ''] = kept.split(new RegExp(`^${name} [0-9.]+ \\(`, 'mu'));
    expect(after.slice(0, 20_000), name).toMatch(/permission|redistribution|licen[cs]e/iu);
  }
});

describe('package-lock.json', () => {
  const lock: { readonly packages: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'),
  );
  const installed = Object.entries(lock.packages).filter(([folder]) => folder !== '');

  it('pins each package by its hash, where it is for this system, and names no place to fetch it from', () => {
    // Of builds for other systems, which `complete-lockfile` adds, only the version is known.
    const unpinned = installed.filter(([, { integrity, optional, os }]) => !integrity && !(optional === true && os));
    expect(unpinned).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has every version of package.json exactly', () => {
    const asked = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    const versions = Object.values<string>({ ...asked.dependencies, ...asked.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('has no package that runs a script when it is installed but those that do without it', () => {
    // None is run: `.npmrc` says so. A new one in this list is to be looked at first (docs/dependencies.md).
    const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(withScript.map(([folder]) => folder).toSorted()).toEqual([
      'node_modules/electron-winstaller',
      'node_modules/exifreader',
      'node_modules/vnu-jar',
    ]);
    expect(readFileSync(path.join(projectFolder, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu);
  });
});
