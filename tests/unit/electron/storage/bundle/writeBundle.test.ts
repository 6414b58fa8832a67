import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import { readBundle } from '../../../../../electron/workshop/bundles/readBundle';
import { writeBundle } from '../../../../../electron/storage/bundle/writeBundle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { valueOf } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';
import type { FolderFile } from './articleFolder';
import { articleFileOf, articleWith, pictureFile, sampleFiles, writeFolder } from './articleFolder';

async function folders(files: readonly FolderFile[] = sampleFiles()) {
  const folder = await temporaryFolder();
  const articlePath = await writeFolder(path.join(folder, 'artikel'), files);
  const bundlePath = path.join(folder, 'ut', 'Ny gångbro.spalt');
  await mkdir(path.dirname(bundlePath));
  return { folder, articlePath, bundlePath };
}

describe('writeBundle', () => {
  it('puts the manifest first, stores pictures as they are and packs the rest', async () => {
    const { articlePath, bundlePath } = await folders();
    const { manifest, byteCount, filePath } = valueOf(
      await writeBundle(path.join(articlePath, 'article.json'), bundlePath),
    );
    expect(filePath).toBe(bundlePath);
    const bytes = await readFile(bundlePath);
    expect(bytes.length).toBe(byteCount);
    expect(bytes.indexOf('manifest.json')).toBe(30);
    const [, , picture] = sampleFiles();
    expect(bytes.includes(Buffer.from(picture?.[1] ?? 'borta'))).toBe(true);
    expect(bytes.includes('På lördag')).toBe(false);
    expect(manifest.entries.map(({ path: name }) => name)).toEqual(
      sampleFiles()
        .map(([name]) => name)
        .toSorted(),
    );
  });

  it('leaves out what does not belong, and tells of it', async () => {
    const unshown = pictureFile('ingen visar mig');
    const { articlePath, bundlePath } = await folders([
      ...sampleFiles(),
      ['article.v1.json', Buffer.from('{}')],
      ['article.conflict-20260528T100000000Z.json', Buffer.from('{}')],
      ['origin.json', Buffer.from('{}')],
      ['.spalt-1-0123456789ab-1.tmp', Buffer.from('{')],
      ['images/Thumbs.db', Buffer.from('x')],
      ['images/.DS_Store', Buffer.from('x')],
      [unshown[0], Buffer.from('skadad')],
      ['versions/skadad.json', Buffer.from('{')],
      ['versions/latin1.json', Buffer.from('"på"', 'latin1')],
      ['versions/anteckning.txt', Buffer.from('x')],
      ['versions/FÖRE SPRÅKGRANSKNING.json', Buffer.from('{}')],
      ['versions/inuti/a.json', Buffer.from('{}')],
    ]);
    const { leftOut, manifest } = valueOf(await writeBundle(path.join(articlePath, 'article.json'), bundlePath));
    expect(leftOut).toEqual([
      'article.conflict-20260528T100000000Z.json',
      'article.v1.json',
      unshown[0],
      'images/Thumbs.db',
      'versions/Före språkgranskning.json',
      'versions/anteckning.txt',
      'versions/inuti',
      'versions/latin1.json',
      'versions/skadad.json',
    ]);
    expect(manifest.entries).toHaveLength(sampleFiles().length);
    expect((await readBundle(bundlePath)).ok).toBe(true);
  });

  it('takes the file that a link leads to', async () => {
    const [article, photo] = sampleFiles();
    const { articlePath, bundlePath, folder } = await folders(sampleFiles());
    if (article === undefined || photo === undefined) throw new Error('no sample');
    await writeFile(path.join(folder, 'foto'), photo[1]);
    await rm(path.join(articlePath, photo[0]));
    await symlink('../../foto', path.join(articlePath, photo[0]));
    expect((await writeBundle(path.join(articlePath, 'article.json'), bundlePath)).ok).toBe(true);
    expect((await readBundle(bundlePath)).ok).toBe(true);
  });

  const photo = pictureFile('bron');
  const article = articleFileOf(articleWith([photo]));
  it.each<[string, readonly FolderFile[], object]>([
    ['a photo that is missing', [article], { code: 'bundle-picture-missing', facts: { image: photo[0].slice(7) } }],
    [
      'a photo that is damaged',
      [article, [photo[0], Buffer.from('annat')]],
      { place: photo[0], code: 'bundle-wrong-hash' },
    ],
    ['an article that is none', [['article.json', Buffer.from('{}')]], { place: 'format', code: 'not-an-article' }],
    [
      'an article that is cut off',
      [['article.json', article[1].subarray(0, 100)]],
      { place: 'article.json', code: 'not-json' },
    ],
    [
      'an article that is too large',
      [['article.json', Buffer.alloc(bundleLimits.jsonBytes + 1, ' ')]],
      { place: 'article.json', code: 'file-too-large', facts: { maximum: bundleLimits.jsonBytes } },
    ],
  ])('does not bundle %s', async (_, files, problem) => {
    const { articlePath, bundlePath } = await folders(files);
    await writeFile(bundlePath, 'viktigt');
    expect(await writeBundle(path.join(articlePath, 'article.json'), bundlePath)).toMatchObject({
      ok: false,
      error: { code: 'invalid', filePath: path.join(articlePath, 'article.json'), problems: [problem] },
    });
    expect(await readFile(bundlePath, 'utf8')).toBe('viktigt');
  });

  it('notices a file that changes under its hands, and one that can not be read', async () => {
    const { articlePath, bundlePath } = await folders();
    const [, , [name] = ['']] = sampleFiles();
    const real = createNodeFileSystem();
    let reads = 0;
    const changing = {
      ...real,
      async *readPieces(filePath: string) {
        const isSecond = filePath.endsWith(name) && ++reads === 2;
        for await (const piece of real.readPieces(filePath)) yield isSecond ? Buffer.alloc(piece.length) : piece;
      },
    };
    expect(await writeBundle(path.join(articlePath, 'article.json'), bundlePath, changing)).toMatchObject({
      error: { code: 'invalid', problems: [{ place: name, code: 'bundle-wrong-hash' }] },
    });
    reads = 0;
    const failing = {
      ...real,
      async *readPieces(filePath: string) {
        if (filePath.endsWith(name) && ++reads === 2) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        yield* real.readPieces(filePath);
      },
    };
    expect(await writeBundle(path.join(articlePath, 'article.json'), bundlePath, failing)).toMatchObject({
      error: { code: 'disk', systemCode: 'EIO', filePath: path.join(articlePath, name) },
    });
    expect(await readdir(path.dirname(bundlePath))).toEqual([]);
  });

  it('tells what the disk says', async () => {
    const { articlePath, bundlePath, folder } = await folders();
    expect(await writeBundle(path.join(folder, 'borta', 'article.json'), bundlePath)).toMatchObject({
      error: { code: 'disk', systemCode: 'ENOENT', filePath: path.join(folder, 'borta', 'article.json') },
    });
    expect(
      await writeBundle(path.join(articlePath, 'article.json'), path.join(folder, 'borta', 'a.spalt')),
    ).toMatchObject({
      error: { code: 'disk', systemCode: 'ENOENT' },
    });
    expect(await writeBundle(path.join(articlePath, 'article.json'), folder)).toMatchObject({
      error: { code: 'disk', systemCode: 'EISDIR' },
    });
    const full = faultyFileSystem({ roomBytes: 100_000 });
    expect(await writeBundle(path.join(articlePath, 'article.json'), bundlePath, full)).toMatchObject({
      error: { code: 'disk', systemCode: 'ENOSPC', filePath: bundlePath },
    });
    expect(await readdir(path.dirname(bundlePath))).toEqual([]);
  });

  it('leaves the old bundle or the new one, whole, wherever the disk fails', async () => {
    const { articlePath, bundlePath } = await folders();
    valueOf(await writeBundle(path.join(articlePath, 'article.json'), bundlePath));
    const after = await readFile(bundlePath);
    for (let point = 1; ; point++) {
      await writeFile(bundlePath, 'viktigt');
      const disk = faultyFileSystem({ failing: (_, number) => (number === point ? 'EIO' : undefined) });
      const result = await writeBundle(path.join(articlePath, 'article.json'), bundlePath, disk);
      const found = await readFile(bundlePath);
      expect(found.equals(after) || found.equals(Buffer.from('viktigt'))).toBe(true);
      expect(result.ok && !found.equals(after)).toBe(false);
      expect(await readdir(path.dirname(bundlePath))).toEqual([path.basename(bundlePath)]);
      if (result.ok && disk.calls.length < point) break;
    }
  }, 30_000);
});
