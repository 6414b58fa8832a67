import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractFile, listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { dropFile } from './dropFile';
import { launchSpalt } from './launchSpalt';

/** How a fuse that is on stands in the executable: the character `1`. */
const fuseOn = 0x31;

const projectFolder = path.resolve(import.meta.dirname, '../..');

test('what is packaged holds the app alone, is locked, opens what it is given, and publishes it', async () => {
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
    // What reads regular expressions and pages of others comes after the first article, in files of its own.
    const scripts = files.filter((file) => /^.out.renderer.assets.[^/\\]+\.js$/u.test(file));
    const textOf = (file: string): string =>
      extractFile(path.join(resourcesPath, 'app.asar'), file.slice(1)).toString();
    const holders = (sign: string): readonly string[] => scripts.filter((file) => textOf(file).includes(sign));
    expect(scripts.filter((file) => /.start-[^/\\]+$/u.test(file))).toHaveLength(1);
    for (const sign of ['RE2JSSyntaxException', 'eof-in-tag']) {
      expect(holders(sign)).not.toEqual([]);
      expect(holders(sign).filter((file) => /.start-[^/\\]+$/u.test(file))).toEqual([]);
    }
    const notices = path.join(resourcesPath, 'notices');
    expect(await readFile(path.join(notices, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('@tiptap/core');
    const bill: unknown = JSON.parse(await readFile(path.join(notices, 'sbom.cdx.json'), 'utf8'));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'Spalt' } } });
    expect(await readdir(path.join(notices, 'pictures'))).not.toEqual([]);

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
    // As a double-click on an article that somebody has sent starts it.
    const bundlePath = path.join(folder, 'bron.spalt');
    const bundling = ['electron/cli/spalt.mjs', 'bundle', 'resources/sample/article.json', '--out', bundlePath];
    await promisify(execFile)(process.execPath, bundling, { cwd: projectFolder });
    const spalt = await launchSpalt({ packagedPath: executablePath, args: [bundlePath] });
    try {
      expect(await spalt.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
      const { page } = spalt;
      const surface = page.getByRole('textbox', { name: 'Artikel', exact: true });
      await page
        .getByRole('dialog', { name: /^Lägg till artikel/u })
        .getByRole('button', { name: 'Lägg till' })
        .click();
      await expect(surface).toContainText('Ny gångbro knyter ihop byarna');
      await expect(page.locator('.figure img')).toHaveJSProperty('naturalWidth', 1800);
      await page.locator('.headline').click();
      await page.keyboard.type(' inpackad ');
      await surface.press('ControlOrMeta+End');
      await page.keyboard.type(' Packat och klart.');
      await expect(page.locator('[data-save-state]')).toHaveText(/^Sparat/u);
      const site = path.join(folder, 'site');
      await spalt.choosePaths(site);
      await page.getByRole('button', { name: 'Exportera' }).click();
      await expect(page.getByText('Exporterat.')).toBeVisible();
      const [exported = ''] = (await readdir(site)).filter((name) => name.endsWith('.html'));
      const html = await readFile(path.join(site, exported), 'utf8');
      expect(html).toMatch(/<h1[^>]*>[^<]* inpackad /u);
      expect(html).toContain('Packat och klart.');
      expect(html).toContain('.avif');
      // The workshop, which takes a TIFF for a JPEG, has all it needs.
      await dropFile(page, path.join(projectFolder, 'tests/fixtures/pictures/3x2.tiff'), page.locator('.standfirst'));
      await expect(page.locator('.figure')).toHaveCount(2);
      await expect(page.locator('[data-save-state]')).toHaveText(/^Sparat/u);
      // The list comes from a thread whose code lies in the package as well.
      await expect(page.getByRole('listbox', { name: 'Artiklar' }).getByText(' inpackad ')).toBeVisible();
      const dictionaries = path.join(spalt.libraryFolderPath, 'dictionaries');
      await mkdir(dictionaries);
      await writeFile(path.join(dictionaries, 'sv_FI.aff'), 'SET UTF-8\n');
      await writeFile(path.join(dictionaries, 'sv_FI.dic'), '1\nbrfxq\n');
      await spalt.restart([]);
      const again = spalt.page.getByRole('textbox', { name: 'Artikel', exact: true });
      await expect(again).toContainText('Packat och klart.');
      // A dictionary is opened by the workshop before the window's thread gets it: both find Hunspell in the package.
      await again.press('ControlOrMeta+End');
      await spalt.page.keyboard.type(' Då brfxq och brfxz. ');
      const misspelt = spalt.page.locator('.ProseMirror .proof-mark.is-spelling');
      await expect(misspelt.filter({ hasText: 'brfxz' })).toHaveCount(1);
      await expect(misspelt.filter({ hasText: 'brfxq' })).toHaveCount(0);
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
