import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noPictureEdit } from '#core/document/pictureEdit';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { writeExport } from '../../../../../electron/storage/export/writeExport';
import { picturePathIn } from '../../../../../electron/storage/pictures/picturePathIn';
import { imageName } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

/** More than one piece of what is copied at a time. */
const large = Buffer.alloc(1024 * 1024 + 1, 'bild');

const published: PublishedArticle = {
  files: [{ path: 'ny-bro.html', text: '<p>Ny bro över ån</p>' }],
  pictures: [
    { image: imageName(1), edit: noPictureEdit, path: 'ny-bro/ny-bro-1.jpg' },
    { image: imageName(2, 'png'), edit: noPictureEdit, path: 'ny-bro/ny-bro-2.png' },
  ],
  warnings: [{ code: 'no-credit', place: 'document.content[4].content[1]' }],
};

async function articleWithPictures(images: readonly string[] = published.pictures.map(({ image }) => image)) {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'images'));
  for (const image of images) await writeFile(path.join(folder, 'images', image), large);
  return { out: path.join(folder, 'ut'), picturePath: (image: string) => picturePathIn(folder, image) };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).toSorted();
}

describe('writeExport', () => {
  it('writes the page and its photos, and tells of each', async () => {
    const { out, picturePath } = await articleWithPictures();
    const report = valueOf(await writeExport(out, published, picturePath));
    const page = path.join(out, 'ny-bro.html');
    expect(report).toEqual({
      filePath: page,
      files: [
        { filePath: path.join(out, 'ny-bro', 'ny-bro-1.jpg'), byteCount: large.length },
        { filePath: path.join(out, 'ny-bro', 'ny-bro-2.png'), byteCount: large.length },
        { filePath: page, byteCount: 23 },
      ],
      warnings: published.warnings,
    });
    expect(await readFile(page, 'utf8')).toBe('<p>Ny bro över ån</p>');
    expect(Buffer.compare(await readFile(path.join(out, 'ny-bro', 'ny-bro-1.jpg')), large)).toBe(0);
    expect(await filesIn(out)).toEqual(['ny-bro.html', 'ny-bro/ny-bro-1.jpg', 'ny-bro/ny-bro-2.png']);
  });

  it('replaces what it wrote before and leaves the rest alone', async () => {
    const { out, picturePath } = await articleWithPictures();
    await mkdir(out);
    await writeFile(path.join(out, 'annan.html'), 'annan');
    await writeFile(path.join(out, 'ny-bro.html'), 'gammal');
    await writeExport(out, published, picturePath);
    await writeExport(out, published, picturePath);
    expect(await readFile(path.join(out, 'ny-bro.html'), 'utf8')).toBe('<p>Ny bro över ån</p>');
    expect(await readFile(path.join(out, 'annan.html'), 'utf8')).toBe('annan');
  });

  it('writes nothing when a photo is missing', async () => {
    const { out, picturePath } = await articleWithPictures([imageName(1)]);
    expect(await writeExport(out, published, picturePath)).toEqual({
      ok: false,
      error: { code: 'picture-missing', image: imageName(2, 'png') },
    });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('does not take what is not a photo for one', async () => {
    const { out, picturePath } = await articleWithPictures();
    const outside = { ...published, pictures: [{ image: '../article.json', edit: noPictureEdit, path: 'a.jpg' }] };
    expect(await writeExport(out, outside, picturePath)).toMatchObject({ error: { code: 'picture-missing' } });
  });

  it.each(['../utanför.html', '/utanför.html', 'ny-bro/../../utanför.html', '.', ''])(
    'never leaves its folder: %j',
    async (place) => {
      const { out, picturePath } = await articleWithPictures();
      const bug = { ...published, files: [{ path: place, text: 'x' }] };
      await expect(writeExport(out, bug, picturePath)).rejects.toThrow('Not within the folder');
      expect(await filesIn(out)).toEqual([]);
    },
  );

  it('leaves the folder as it was on a full disk', async () => {
    const { out, picturePath } = await articleWithPictures();
    const before = { ...published, files: [{ path: 'ny-bro.html', text: 'gammal' }], pictures: [] };
    await writeExport(out, before, picturePath);
    const full = faultyFileSystem({ roomBytes: large.length + 1000 });
    const result = await writeExport(out, published, picturePath, full);
    expect(result).toEqual({
      ok: false,
      error: { code: 'disk', systemCode: 'ENOSPC', filePath: path.join(out, 'ny-bro', 'ny-bro-2.png') },
    });
    expect(await filesIn(out)).toEqual(['ny-bro.html']);
    expect(await readFile(path.join(out, 'ny-bro.html'), 'utf8')).toBe('gammal');
  });

  it('has whole files only, and no page before its photos, wherever it fails', async () => {
    for (let point = 1; ; point++) {
      const { out, picturePath } = await articleWithPictures();
      const disk = faultyFileSystem({ failing: (_, number) => (number === point ? 'EIO' : undefined) });
      const result = await writeExport(out, published, picturePath, disk);
      const files = await filesIn(out);
      for (const file of files) {
        const wanted = file === 'ny-bro.html' ? Buffer.from('<p>Ny bro över ån</p>') : large;
        expect(Buffer.compare(await readFile(path.join(out, file)), wanted)).toBe(0);
      }
      expect(files.length === 3 || !files.includes('ny-bro.html')).toBe(true);
      if (result.ok && disk.calls.length < point) break;
    }
  }, 30_000);
});
