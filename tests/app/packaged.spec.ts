import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { dropFile } from './dropFile';
import { launchSpalt } from './launchSpalt';

/** How a fuse that is on stands in the executable: the character `1`. */
const fuseOn = 0x31;

const projectFolder = path.resolve(import.meta.dirname, '../..');

test('what is packaged holds the app alone, is locked, and opens', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-package-'));
  try {
    const electronBuilder = path.join(projectFolder, 'node_modules/electron-builder/cli.js');
    const args = [electronBuilder, '--dir', `-c.directories.output=${folder}`];
    await promisify(execFile)(process.execPath, args, { cwd: projectFolder });
    const { executablePath, resourcesPath } = await packagedIn(folder);

    const files = listPackage(path.join(resourcesPath, 'app.asar'), { isPack: false });
    expect(new Set(files.map((file) => file.split(path.sep)[1]))).toEqual(
      new Set(['out', 'package.json', 'node_modules']),
    );
    // Only what can't be part of a bundle: sharp, which has a library of its own for each system.
    const packages = files.flatMap((file) => /^.node_modules.(?<name>[^/\\]+)/u.exec(file)?.groups?.['name'] ?? []);
    expect(new Set(packages)).toEqual(new Set(['@img', 'detect-libc', 'semver', 'sharp']));
    expect(await readdir(resourcesPath)).not.toContain('default_app.asar');

    const fuses = await getCurrentFuseWire(executablePath);
    const on = new Set(
      Object.entries(fuses).flatMap(([fuse, state]) => (Number(state) === fuseOn ? [Number(fuse)] : [])),
    );
    expect(on).toEqual(
      new Set([
        FuseV1Options.EnableCookieEncryption,
        FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
        FuseV1Options.OnlyLoadAppFromAsar,
      ]),
    );

    // Playwright starts the app by an argument that users' copies do not take.
    await flipFuses(executablePath, {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      resetAdHocDarwinSignature: process.platform === 'darwin',
    });
    const spalt = await launchSpalt({ packagedPath: executablePath, args: ['--sample'] });
    try {
      expect(await spalt.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
      const { page } = spalt;
      await expect(page.getByRole('textbox', { name: 'Artikel', exact: true })).toContainText(
        'Ny gångbro knyter ihop byarna',
      );
      await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 1800);
      // The workshop, which takes a TIFF for a JPEG, has all it needs.
      await dropFile(page, path.join(projectFolder, 'tests/fixtures/pictures/3x2.tiff'), page.locator('.standfirst'));
      await expect(page.locator('.figure')).toHaveCount(2);
      await page.getByRole('textbox', { name: 'Artikel', exact: true }).press('ControlOrMeta+End');
      await page.keyboard.type(' Packat och klart.');
      await expect(page.locator('[data-save-state]')).toHaveText(/^Sparat/u);
      // The list comes from a thread whose code lies in the package as well.
      await expect(page.getByRole('listbox', { name: 'Artiklar' }).getByText('Ny gångbro')).toBeVisible();
      await spalt.restart();
      await expect(spalt.page.getByRole('textbox', { name: 'Artikel', exact: true })).toContainText(
        'Packat och klart.',
      );
    } finally {
      await spalt.end();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});

/** Where electron-builder puts the executable and the resources on this system. */
async function packagedIn(folder: string): Promise<{ executablePath: string; resourcesPath: string }> {
  if (process.platform === 'darwin') {
    const [built = ''] = (await readdir(folder)).filter((name) => name.startsWith('mac'));
    const contents = path.join(folder, built, 'Spalt.app/Contents');
    return { executablePath: path.join(contents, 'MacOS/Spalt'), resourcesPath: path.join(contents, 'Resources') };
  }
  const isWindows = process.platform === 'win32';
  const unpacked = path.join(folder, isWindows ? 'win-unpacked' : 'linux-unpacked');
  return {
    executablePath: path.join(unpacked, isWindows ? 'Spalt.exe' : 'spalt'),
    resourcesPath: path.join(unpacked, 'resources'),
  };
}
