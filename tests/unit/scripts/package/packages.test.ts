import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DebugLogger } from 'builder-util';
import type { Configuration } from 'app-builder-lib';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sharpPackages } from '../../../../scripts/package/sharpPackages.mjs';

/** What cannot be made on every machine is held here: the installers of other systems, and what they register. */
const projectFolder = path.resolve(import.meta.dirname, '../../../..');
const given: Configuration = parse(readFileSync(path.join(projectFolder, 'electron-builder.yml'), 'utf8'));
const { extends: _, ...configuration } = given;

/** The width and height of a PNG (ISO 15948, IHDR). */
function sizeOf(iconPath: string): readonly [number, number] {
  const bytes = readFileSync(path.join(projectFolder, iconPath));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('electron-builder.yml', () => {
  it('is a configuration by electron-builder’s own schema', async () => {
    await validateConfiguration(structuredClone(configuration), new DebugLogger(false));
    const wrong = { ...configuration, linux: { ...configuration.linux, kategori: 'Office' } };
    await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow('configuration.linux');
  });

  it('makes what each system installs', () => {
    expect(configuration.linux?.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz']);
    const windows = ['x64', 'arm64'];
    expect(configuration.win?.target).toEqual([
      { target: 'nsis', arch: windows },
      { target: 'portable', arch: windows },
    ]);
    expect(configuration.mac?.target).toEqual([
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ]);
    const names = [configuration.nsis?.artifactName, configuration.portable?.artifactName];
    expect(names.every((name) => name?.includes('${arch}'))).toBe(true);
    expect(new Set(names).size).toBe(2);
  });

  it('opens articles that were sent as a file, and links, on all three', () => {
    // Not for one system only: then the others would lack it.
    for (const system of [configuration.linux, configuration.mac, configuration.win]) {
      expect(system).not.toHaveProperty('fileAssociations');
      expect(system).not.toHaveProperty('protocols');
    }
    expect(configuration.fileAssociations).toEqual([
      expect.objectContaining({ ext: 'spalt', mimeType: 'application/vnd.spalt.article+zip', role: 'Editor' }),
    ]);
    expect(configuration.protocols).toEqual([expect.objectContaining({ schemes: ['spalt'] })]);
    const installer = readFileSync(path.join(projectFolder, configuration.nsis?.include ?? ''), 'utf8');
    expect(installer).toContain('DeleteRegKey HKCU "Software\\Classes\\spalt"');
  });

  it('joins the window to its desktop entry, which speaks Swedish too', () => {
    const { desktopName } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    expect(desktopName).toBe(`${configuration.linux?.executableName}.desktop`);
    expect(configuration.linux?.syncDesktopName).toBe(true);
    expect(configuration.linux?.desktop?.entry).toHaveProperty(['Comment[sv]']);
    expect(configuration.linux?.category).toBe('Office');
  });

  it('lets no fuse stand that a stranger could use', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('may compile JavaScript on a Mac, and nothing else, and leaves notarising to the environment', () => {
    const { entitlements, entitlementsInherit, hardenedRuntime } = configuration.mac ?? {};
    expect(hardenedRuntime).toBe(true);
    expect(entitlementsInherit).toBe(entitlements);
    const granted = readFileSync(path.join(projectFolder, entitlements ?? ''), 'utf8').match(/(?<=<key>)[^<]+/gu);
    expect(granted).toEqual(['com.apple.security.cs.allow-jit']);
    expect(configuration.mac).not.toHaveProperty('notarize');
    expect(configuration.mac).not.toHaveProperty('identity');
  });

  it('has icons in every size that is asked for', () => {
    const linux = configuration.linux?.icon ?? '';
    const sizes = readdirSync(path.join(projectFolder, linux)).map((name) => [name, ...sizeOf(`${linux}/${name}`)]);
    expect(sizes.toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual(
      [16, 32, 48, 64, 128, 256, 512].map((size) => [`${size}x${size}.png`, size, size]),
    );
    // electron-builder makes the sizes of the other two out of one picture, which may not be smaller than this.
    for (const system of [configuration.mac, configuration.win]) {
      expect(sizeOf(String(system?.icon))).toEqual([512, 512]);
    }
  });
});

describe('sharpPackages', () => {
  it('names what npm installs on each system', () => {
    const { packages } = JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'));
    const wanted = [
      ...['x64', 'arm64'].flatMap((architecture) => sharpPackages('win32', architecture)),
      ...sharpPackages('darwin', 'universal'),
      ...sharpPackages('linux', 'x64'),
    ];
    expect(wanted).toHaveLength(8);
    for (const name of wanted) expect(packages).toHaveProperty([`node_modules/${name}`]);
  });
});
