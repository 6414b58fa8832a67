import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noPictureEdit } from '#core/document/pictureEdit';
import type { ExportProgress } from '#core/contract/answers';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { PictureSource } from '../../../../../electron/storage/export/PictureSource';
import { originalPictures, publishedPictures } from '../../../../../electron/storage/export/PictureSource';
import type { FileSystem } from '../../../../../electron/storage/FileSystem';
import type { MakeFile } from '../../../../../electron/storage/export/writeExport';
import { writeExport } from '../../../../../electron/storage/export/writeExport';
import { picturePathIn } from '../../../../../electron/storage/pictures/picturePathIn';
import { imageName } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

/** More than one piece of what is copied at a time. */
const large = Buffer.alloc(1024 * 1024 + 1, 'bild');

const noWords = { caption: '', credit: '', alternativeText: '' };

const published: Omit<PublishedArticle, 'cardPicture'> = {
  files: [{ path: 'ny-bro.html', text: '<p>Ny bro över ån</p>' }],
  pictures: [
    { image: imageName(1), edit: noPictureEdit, words: noWords, path: 'ny-bro/ny-bro-1.jpg' },
    { image: imageName(2, 'png'), edit: noPictureEdit, words: noWords, path: 'ny-bro/ny-bro-2.png' },
  ],
  warnings: [{ code: 'no-credit', place: 'document.content[4].content[1]' }],
};

async function articleWithPictures(images: readonly string[] = published.pictures.map(({ image }) => image)) {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'images'));
  for (const image of images) await writeFile(path.join(folder, 'images', image), large);
  const picturesOn = (disk: FileSystem) => originalPictures(disk, (image) => picturePathIn(folder, image));
  return { folder, out: path.join(folder, 'ut'), picturesOn, pictures: picturesOn(createNodeFileSystem()) };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).toSorted();
}

describe('writeExport', () => {
  it('writes the files of a profile as they are, and still tells of the page', async () => {
    const { out, pictures } = await articleWithPictures();
    const bytes = Uint8Array.of(0x77, 0x4f, 0x46, 0x32);
    const assets = [{ path: 'ny-bro/site/fonts/a.woff2', bytes }];
    const report = valueOf(await writeExport(out, { ...published, assets }, pictures));
    expect(report.filePath).toBe(path.join(out, 'ny-bro.html'));
    expect(report.files).toHaveLength(4);
    expect(await readFile(path.join(out, 'ny-bro/site/fonts/a.woff2'))).toEqual(Buffer.from(bytes));
  });

  it('writes the page and its photos, and tells of each', async () => {
    const { out, pictures } = await articleWithPictures();
    const report = valueOf(await writeExport(out, published, pictures));
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

  it('has a file that is no text made of its text and the photos within it, and counts those', async () => {
    const { out, pictures } = await articleWithPictures();
    const within = published.pictures.map((picture, index) => ({ ...picture, path: `pictures/${index + 1}` }));
    const document: Omit<PublishedArticle, 'cardPicture'> = {
      files: [{ path: 'ny-bro.docx', text: 'plan', making: { as: 'word', pictures: within } }],
      pictures: [],
      warnings: [],
    };
    const counts: string[] = [];
    const course = {
      jobCount: 2,
      onProgress: ({ doneCount, totalCount }: ExportProgress) => counts.push(`${doneCount}/${totalCount}`),
      makeFile: async (...[as, text, contents]: Parameters<MakeFile>) =>
        Buffer.from([as, text, ...contents.map(({ path: name, bytes }) => `${name} ${bytes.length}`)].join('\n')),
    };
    const report = valueOf(await writeExport(out, document, pictures, createNodeFileSystem(), course));
    expect(await readFile(report.filePath, 'utf8')).toBe(
      `word\nplan\npictures/1 ${large.length}\npictures/2 ${large.length}`,
    );
    expect(await filesIn(out)).toEqual(['ny-bro.docx']);
    expect(counts).toEqual(['0/3', '1/3', '2/3', '3/3']);
    const failing = { ...course, makeFile: () => Promise.reject(new Error('took too long')) };
    expect(await writeExport(`${out}-2`, document, pictures, createNodeFileSystem(), failing)).toEqual({
      ok: false,
      error: { code: 'file-not-made' },
    });
    expect(await filesIn(`${out}-2`)).toEqual([]);
    const bare = await articleWithPictures([imageName(1)]);
    expect(await writeExport(bare.out, document, bare.pictures, createNodeFileSystem(), course)).toMatchObject({
      error: { code: 'picture-missing' },
    });
  });

  it('replaces what it wrote before and leaves the rest alone', async () => {
    const { out, pictures } = await articleWithPictures();
    await mkdir(out);
    await writeFile(path.join(out, 'annan.html'), 'annan');
    await writeFile(path.join(out, 'ny-bro.html'), 'gammal');
    await writeExport(out, published, pictures);
    await writeExport(out, published, pictures);
    expect(await readFile(path.join(out, 'ny-bro.html'), 'utf8')).toBe('<p>Ny bro över ån</p>');
    expect(await readFile(path.join(out, 'annan.html'), 'utf8')).toBe('annan');
  });

  it('writes nothing when a photo is missing', async () => {
    const { out, pictures } = await articleWithPictures([imageName(1)]);
    expect(await writeExport(out, published, pictures)).toEqual({
      ok: false,
      error: { code: 'picture-missing', image: imageName(2, 'png') },
    });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  it('writes nothing when a photo can not be made ready', async () => {
    const { out, folder } = await articleWithPictures();
    const broken = publishedPictures(
      createNodeFileSystem(),
      (image) => picturePathIn(folder, image),
      async (filePath, { image }) => {
        if (image === imageName(2, 'png')) throw new Error('Not a picture');
        return readFile(filePath);
      },
    );
    expect(await writeExport(out, published, broken)).toEqual({
      ok: false,
      error: { code: 'picture-damaged', image: imageName(2, 'png') },
    });
    expect(await filesIn(out)).toEqual([]);
  });

  it('makes so many files at once, tells how far it is, and writes the same', async () => {
    const { out, pictures } = await articleWithPictures();
    const alone = valueOf(await writeExport(`${out}-1`, published, pictures));
    const told: string[] = [];
    let [under, most] = [0, 0];
    const slow: PictureSource = {
      ...pictures,
      contentOf: async (picture) => {
        most = Math.max(most, ++under);
        await new Promise(setImmediate);
        under -= 1;
        return pictures.contentOf(picture);
      },
    };
    const report = valueOf(
      await writeExport(`${out}-2`, published, slow, createNodeFileSystem(), {
        jobCount: 2,
        onProgress: ({ doneCount, totalCount }) => told.push(`${doneCount}/${totalCount}`),
      }),
    );
    expect([most, told]).toEqual([2, ['0/3', '1/3', '2/3', '3/3']]);
    expect(report.files.map(({ byteCount }) => byteCount)).toEqual(alone.files.map(({ byteCount }) => byteCount));
    expect(await filesIn(`${out}-2`)).toEqual(await filesIn(`${out}-1`));
  });

  it.each([0, 1, 2])('leaves nothing when it is ended after %i files', async (count) => {
    const { folder, out, pictures } = await articleWithPictures();
    const ending = new AbortController();
    const course = {
      signal: ending.signal,
      onProgress: ({ doneCount }: { readonly doneCount: number }) => {
        if (doneCount === count) ending.abort();
      },
    };
    const written = writeExport(out, published, pictures, createNodeFileSystem(), course);
    await expect(written).rejects.toThrow('abort');
    expect(await readdir(folder)).toEqual(['images']);
  });

  it('does not wait for a photo that is being made when it is ended, and keeps what was there', async () => {
    const { out, pictures } = await articleWithPictures();
    await writeExport(out, { ...published, files: [{ path: 'ny-bro.html', text: 'gammal' }] }, pictures);
    const before = await filesIn(out);
    const ending = new AbortController();
    const endless: PictureSource = {
      ...pictures,
      contentOf: async () => {
        ending.abort();
        return new Promise(() => undefined);
      },
    };
    const course = { jobCount: 2, signal: ending.signal };
    await expect(writeExport(out, published, endless, createNodeFileSystem(), course)).rejects.toThrow('abort');
    expect(await filesIn(out)).toEqual(before);
    expect(await readFile(path.join(out, 'ny-bro.html'), 'utf8')).toBe('gammal');
  });

  it('does not take what is not a photo for one', async () => {
    const { out, pictures } = await articleWithPictures();
    const outside = {
      ...published,
      pictures: [{ image: '../article.json', edit: noPictureEdit, words: noWords, path: 'a.jpg' }],
    };
    expect(await writeExport(out, outside, pictures)).toMatchObject({ error: { code: 'picture-missing' } });
  });

  it.each(['../utanför.html', '/utanför.html', 'ny-bro/../../utanför.html', '.', ''])(
    'never leaves its folder: %j',
    async (place) => {
      const { out, pictures } = await articleWithPictures();
      const bug = { ...published, files: [{ path: place, text: 'x' }] };
      await expect(writeExport(out, bug, pictures)).rejects.toThrow('Not within the folder');
      expect(await filesIn(out)).toEqual([]);
    },
  );

  it('leaves the folder as it was on a full disk', async () => {
    const { out, pictures, picturesOn } = await articleWithPictures();
    const before = { ...published, files: [{ path: 'ny-bro.html', text: 'gammal' }], pictures: [] };
    await writeExport(out, before, pictures);
    const full = faultyFileSystem({ roomBytes: large.length + 1000 });
    const result = await writeExport(out, published, picturesOn(full), full);
    expect(result).toEqual({
      ok: false,
      error: { code: 'disk', systemCode: 'ENOSPC', filePath: path.join(out, 'ny-bro', 'ny-bro-2.png') },
    });
    expect(await filesIn(out)).toEqual(['ny-bro.html']);
    expect(await readFile(path.join(out, 'ny-bro.html'), 'utf8')).toBe('gammal');
  });

  it('has whole files only, and no page before its photos, wherever it fails', async () => {
    for (let point = 1; ; point++) {
      const { out, picturesOn } = await articleWithPictures();
      const disk = faultyFileSystem({ failing: (_, number) => (number === point ? 'EIO' : undefined) });
      const result = await writeExport(out, published, picturesOn(disk), disk);
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
