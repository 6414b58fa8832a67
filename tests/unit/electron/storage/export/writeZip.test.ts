import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { noPictureEdit } from '#core/document/pictureEdit';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { originalPictures } from '../../../../../electron/storage/export/PictureSource';
import { writeZip } from '../../../../../electron/storage/export/writeZip';
import { picturePathIn } from '../../../../../electron/storage/pictures/picturePathIn';
import { imageName } from '../../../core/document/build';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

const noWords = { caption: '', credit: '', alternativeText: '' };
const published = {
  files: [{ path: 'ny-bro.wordpress.html', text: '<p>Ny bro över ån</p>' }],
  assets: [{ path: 'ny-bro/site/å.woff2', bytes: Uint8Array.of(1, 2, 3) }],
  pictures: [2, 1].map((at) => ({
    image: imageName(at),
    edit: noPictureEdit,
    words: noWords,
    path: `ny-bro/ny-bro-${at}.jpg`,
  })),
  warnings: [],
};

async function withPictures(images: readonly string[]) {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'images'));
  for (const image of images) await writeFile(path.join(folder, 'images', image), image);
  const fileSystem = createNodeFileSystem();
  const pictures = originalPictures(fileSystem, (image) => picturePathIn(folder, image));
  return { folder, pictures, fileSystem };
}

describe('writeZip', () => {
  it('packs the page, its photos and what a profile brings, in order, the same each time', async () => {
    const { folder, pictures, fileSystem } = await withPictures([imageName(1), imageName(2)]);
    const written = valueOf(await writeZip(path.join(folder, 'ett'), published, pictures, fileSystem, { jobCount: 2 }));
    await writeZip(path.join(folder, 'två'), published, pictures, fileSystem);
    expect(written.filePath).toBe(path.join(folder, 'ett', 'ny-bro.zip'));
    expect(await readdir(path.join(folder, 'ett'))).toEqual(['ny-bro.zip']);
    expect(written.files.map(({ filePath }) => filePath)).toEqual([
      'ny-bro/ny-bro-2.jpg',
      'ny-bro/ny-bro-1.jpg',
      'ny-bro/site/å.woff2',
      'ny-bro.wordpress.html',
    ]);
    const bytes = await readFile(written.filePath);
    expect(Buffer.compare(await readFile(path.join(folder, 'två', 'ny-bro.zip')), bytes)).toBe(0);

    const zip = await fromBufferPromise(bytes);
    const entries: [string, string][] = [];
    for await (const entry of zip.eachEntry()) {
      const content = (await buffer(await zip.openReadStreamPromise(entry))).toString('latin1');
      entries.push([entry.fileName, content]);
      expect(entry.getLastModDate().getFullYear()).toBe(1980);
    }
    expect(entries.map(([name]) => name)).toEqual(
      ['ny-bro.wordpress.html', 'ny-bro/ny-bro-1.jpg', 'ny-bro/ny-bro-2.jpg', 'ny-bro/site/å.woff2'].toSorted(),
    );
    expect(entries.find(([name]) => name.endsWith('-2.jpg'))?.[1]).toBe(imageName(2));
  });

  it('writes nothing when a photo is missing', async () => {
    const { folder, pictures, fileSystem } = await withPictures([imageName(1)]);
    expect(await writeZip(path.join(folder, 'ut'), published, pictures, fileSystem)).toMatchObject({
      ok: false,
      error: { code: 'picture-missing', image: imageName(2) },
    });
    expect(await readdir(folder)).toEqual(['images']);
  });
});
