import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { profileNamesIn, profilePath } from '../../../../../electron/storage/profiles/profileFolders';
import { readProfileFolder } from '../../../../../electron/storage/profiles/readProfileFolder';
import { temporaryFolder } from '../support/temporaryFolder';

const fileSystem = createNodeFileSystem();

/** A copy of the local paper's profile, with these files beside. */
async function profileWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  await cp('resources/profiles/local', folder, { recursive: true });
  await mkdir(path.join(folder, 'fonts'));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return folder;
}

async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const read = await readProfileFolder(fileSystem, await profileWith(files), { isShipped: false });
  if (read.ok) return [];
  return read.error.code === 'disk'
    ? [read.error.systemCode]
    : read.error.problems.map(({ place, code }) => `${place} ${code}`);
}

const pixel = async () =>
  sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

describe('readProfileFolder', () => {
  it.each(['local', 'feature', 'bare'])('reads the profile “%s” that comes with Spalt', async (name) => {
    const read = await readProfileFolder(fileSystem, path.resolve('resources/profiles', name), { isShipped: true });
    expect(read).toMatchObject({ ok: true, value: { isShipped: true, files: {} } });
  });

  it('reads pictures and fonts, and leaves alone what is for people and systems', async () => {
    const folder = await profileWith({
      'logo.png': await pixel(),
      'fonts/serif.woff2': 'wOF2…',
      'fonts/OFL.txt': 'Licence',
      'README.md': '# Our profile',
      '.DS_Store': 'x',
    });
    const read = await readProfileFolder(fileSystem, folder, { isShipped: false });
    expect(read.ok && Object.keys(read.value.files)).toEqual(['fonts/serif.woff2', 'logo.png']);
    expect(read.ok && read.value.pictureSizes).toEqual({ 'logo.png': { widthPx: 1, heightPx: 1 } });
    const shipped = ['entry.liquid', 'frame.liquid', 'list.liquid', 'notice.liquid', 'page.liquid'];
    expect(read.ok && Object.keys(read.value.templates)).toEqual(['after.liquid', ...shipped]);
  });

  it('does without the size of a picture that does not tell it', async () => {
    const read = await readProfileFolder(
      fileSystem,
      await profileWith({ 'logo.jpg': Buffer.from([0xff, 0xd8, 0xff]) }),
      {
        isShipped: false,
      },
    );
    expect(read).toMatchObject({ ok: true, value: { pictureSizes: {} } });
  });

  it('tells of every file that a profile can’t have', async () => {
    expect(
      await problemsOf({
        'index.html': '<script>',
        'logo.svg': '<svg/>',
        'script.js': 'alert(1)',
        'page.png': '<html>',
        'fonts/a.woff2': '<html>',
        'fonts/a.exe': 'MZ',
        'style.css': Uint8Array.of(0x61, 0xff),
      }),
    ).toEqual([
      'fonts/a.exe profile-file-name',
      'fonts/a.woff2 profile-file-kind',
      'index.html profile-file-name',
      'logo.svg profile-file-name',
      'page.png profile-file-kind',
      'script.js profile-file-name',
      'style.css not-utf8',
    ]);
    expect(await problemsOf({ 'big.png': new Uint8Array(4_000_001) })).toEqual(['big.png file-too-large']);
    expect(await problemsOf({ 'page.liquid': '{{ missing' })).toEqual(['page.liquid:1 template-not-closed']);
  });

  it('tells of a folder that is no profile, and of one that is not there', async () => {
    const folder = await temporaryFolder();
    const damaged = { code: 'profile-damaged', filePath: folder, problems: [{ code: 'not-a-profile' }] };
    expect(await readProfileFolder(fileSystem, folder, { isShipped: false })).toMatchObject({ error: damaged });
    const missing = await readProfileFolder(fileSystem, path.join(folder, 'x'), { isShipped: false });
    expect(missing).toMatchObject({ error: { code: 'disk', systemCode: 'ENOENT' } });
  });
});

describe('profileNamesIn', () => {
  it('knows those that come with Spalt, and those in a library', async () => {
    expect(await profileNamesIn(fileSystem, path.resolve('resources'))).toEqual(['bare', 'feature', 'local']);
    const library = await temporaryFolder();
    expect(await profileNamesIn(fileSystem, library)).toEqual([]);
    for (const name of ['tidningen', 'empty', '.hidden']) {
      await mkdir(path.join(library, 'profiles', name), { recursive: true });
      if (name !== 'empty') await writeFile(path.join(library, 'profiles', name, 'profile.json'), '{}');
    }
    expect(await profileNamesIn(fileSystem, library)).toEqual(['tidningen']);
    const folders = { libraryPath: library, resourcesFolderPath: '/r' };
    expect(profilePath({ name: 'tidningen', isShipped: false }, folders)).toBe(
      path.join(library, 'profiles/tidningen'),
    );
    expect(profilePath({ name: 'local', isShipped: true }, folders)).toBe(path.join('/r', 'profiles', 'local'));
  });
});
