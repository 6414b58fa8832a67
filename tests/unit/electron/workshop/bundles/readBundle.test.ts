import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleLimits } from '#core/library/bundle/bundleLimits';
import { readArticle } from '#core/article/readArticle';
import { importBundle } from '../../../../../electron/storage/bundle/importBundle';
import { bundleReader } from '../../../../../electron/workshop/bundles/bundleReader';
import { readBundle } from '../../../../../electron/workshop/bundles/readBundle';
import { writeBundle } from '../../../../../electron/storage/bundle/writeBundle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { randomIds } from '../../../../../electron/storage/randomIds';
import type { ZipPart } from '../../../../faults/bundles/buildZip';
import { buildZip, extraField } from '../../../../faults/bundles/buildZip';
import { sampleArticle, sampleParts, wholeBundle } from '../../../../faults/bundles/sampleParts';
import { faultyFileSystem } from '../../storage/support/faultyFileSystem';
import { valueOf } from '../../storage/support/library';
import { steppingClock } from '../../storage/support/steppingClock';
import { temporaryFolder } from '../../storage/support/temporaryFolder';
import { pictureFile, sampleFiles, writeFolder } from '../../storage/bundle/articleFolder';

async function read(bytes: Uint8Array) {
  const filePath = path.join(await temporaryFolder(), 'a.spalt');
  await writeFile(filePath, bytes);
  return readBundle(filePath);
}

describe('readBundle', () => {
  it('tells what is in a bundle', async () => {
    const { article, manifest } = valueOf(await read(buildZip(wholeBundle())));
    expect(article).toEqual(sampleArticle);
    expect(manifest).toMatchObject({ articleId: sampleArticle.id, headline: 'Ny gångbro öppnar' });
    expect(manifest.entries).toHaveLength(5);
  });

  // What the hostile bundles in tests/faults are made with must not be refused for how it is made.
  it.each<[string, Partial<ZipPart>]>([
    ['headers that know all', {}],
    ['descriptors', { descriptor: 'signed' }],
    ['descriptors without a signature', { descriptor: 'bare' }],
    ['times and owners', { extra: extraField(0x5455, Buffer.from('0000000000', 'hex')) }],
    ['permissions of its own', { externalAttributes: 0o100600 * 0x10000 }],
    ['no permissions', { externalAttributes: 0x20 }],
  ])('takes a zip that others made: %s', async (_, change) => {
    const parts = wholeBundle().map((part) => ({ ...part, ...change }));
    expect((await read(buildZip(parts))).ok).toBe(true);
    expect((await read(buildZip(parts.toReversed()))).ok).toBe(true);
  });

  it('takes as many files as a bundle may have', async () => {
    const others = sampleParts.length + 1;
    const versions = Array.from({ length: bundleLimits.entryCount - others }, (_, index) => ({
      name: `versions/n${index}.json`,
      bytes: Buffer.from('{}'),
    }));
    expect((await read(buildZip(wholeBundle([...sampleParts, ...versions])))).ok).toBe(true);
  }, 20_000);

  it('takes an article of an older version, and tells it in the form of today', async () => {
    const folder = await temporaryFolder();
    const photo = pictureFile('bron');
    const old = (await readFile('tests/fixtures/articles/version-1.json', 'utf8')).replaceAll(
      /[0-9a-f]{64}\.(?:jpg|png)/gu,
      path.basename(photo[0]),
    );
    await writeFolder(folder, [['article.json', Buffer.from(old)], photo]);
    const filePath = path.join(folder, 'a.spalt');
    valueOf(await writeBundle(path.join(folder, 'article.json'), filePath));
    const { article } = valueOf(await readBundle(filePath));
    expect(article).toEqual(valueOf(readArticle(old)).article);
    const options = { clock: steppingClock(), ids: randomIds, reader: bundleReader(createNodeFileSystem()) };
    const report = valueOf(await importBundle(filePath, folder, options));
    expect(await readFile(path.join(report.folderPath, 'article.json'), 'utf8')).toBe(old);
  });

  it('tells that there is no file, or that it is none', async () => {
    const folder = await temporaryFolder();
    expect(await readBundle(path.join(folder, 'a.spalt'))).toEqual({
      ok: false,
      error: { code: 'disk', systemCode: 'ENOENT', filePath: path.join(folder, 'a.spalt') },
    });
    expect(await readBundle(folder)).toMatchObject({ error: { code: 'disk', systemCode: 'EISDIR' } });
    // A device, or a pipe, which would have to be waited for.
    expect(await readBundle('/dev/null')).toMatchObject({
      error: { code: 'disk', systemCode: 'EINVAL' },
    });
  });

  it('tells of a disk that fails, wherever it does, and lets go of the file', async () => {
    const folder = await temporaryFolder();
    const articlePath = await writeFolder(path.join(folder, 'artikel'), sampleFiles());
    const filePath = path.join(folder, 'a.spalt');
    valueOf(await writeBundle(path.join(articlePath, 'article.json'), filePath));
    for (let point = 1; ; point++) {
      let failed = '';
      const disk = faultyFileSystem({
        failing: (call, number) => {
          if (number !== point) return undefined;
          failed = call;
          return 'EIO';
        },
      });
      const result = await readBundle(filePath, disk);
      expect(disk.calls.filter((call) => call === 'close').length).toBe(
        disk.calls.filter((call) => call === 'openFile').length - (failed === 'openFile' ? 1 : 0),
      );
      // What was read is as good when the file can't be closed.
      const outcome = result.ok ? 'ok' : result.error;
      expect(outcome).toEqual(
        failed === 'close' || failed === '' ? 'ok' : { code: 'disk', systemCode: 'EIO', filePath },
      );
      if (failed === '') break;
    }
  });
});
