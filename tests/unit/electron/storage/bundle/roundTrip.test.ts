import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { FigureJson } from '#core/document/documentJson';
import { importBundle } from '../../../../../electron/storage/bundle/importBundle';
import { bundleReader } from '../../../../../electron/workshop/bundles/bundleReader';
import { readBundle } from '../../../../../electron/workshop/bundles/readBundle';
import { writeBundle } from '../../../../../electron/storage/bundle/writeBundle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { articleOf } from '../../../core/document/build';
import { valueOf } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';
import type { FolderFile } from './articleFolder';
import { articleFileOf, articleWith, fingerprint, pictureFile, readFolder, writeFolder } from './articleFolder';

const picture = fc
  .tuple(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(600_000).map((length) => Buffer.alloc(length, 'bild')),
    ),
    fc.constantFrom('jpg', 'png', 'webp', 'gif', 'avif'),
  )
  .map(([content, kind]) => pictureFile(content, kind));

const versionName = fc
  .string({ unit: fc.constantFrom('a', 'B', '7', 'å', 'Ö', '漢', ' ', '.', '-', '_', '+'), maxLength: 20 })
  .map((middle) => `versions/v${middle}x.json`);

const version: fc.Arbitrary<FolderFile> = fc
  .tuple(
    versionName,
    fc.oneof(
      fc.json().map((text) => Buffer.from(text)),
      // Would be packed tighter than a bundle may be.
      fc.nat(200_000).map((length) => Buffer.from(JSON.stringify('a'.repeat(length)))),
    ),
  )
  .map(([name, bytes]) => [name, bytes]);

/** The file of an article, in whatever way JSON can be laid out. */
function laidOut(article: ArticleFile): fc.Arbitrary<FolderFile> {
  return fc
    .tuple(fc.constantFrom('', '\uFEFF'), fc.constantFrom(0, 1, 8, '\t'), fc.constantFrom('', '\n', '\r\n\r\n'))
    .map(([mark, indent, end]) => ['article.json', Buffer.from(mark + JSON.stringify(article, null, indent) + end)]);
}

const folderFiles: fc.Arbitrary<readonly FolderFile[]> = fc
  .tuple(
    arbitraryDocument,
    fc.uniqueArray(picture, { minLength: 1, maxLength: 5, selector: ([name]) => name }),
    fc.uniqueArray(version, { maxLength: 5, selector: ([name]) => name.toUpperCase() }),
  )
  .chain(([document, pictures, versions]) => {
    let shown = 0;
    const withPicture = (figure: FigureJson): FigureJson => {
      const [name = ''] = pictures[shown++ % pictures.length] ?? [];
      return { ...figure, attrs: { ...figure.attrs, image: path.basename(name) } };
    };
    const content = document.content.map((block) => {
      if (block.type === 'gallery') return { ...block, content: block.content.map(withPicture) };
      return block.type === 'figure' ? withPicture(block) : block;
    });
    return laidOut(articleOf({ ...document, content })).map((file) => [file, ...pictures, ...versions]);
  });

const reader = bundleReader(createNodeFileSystem());
const options = { clock: steppingClock(), ids: randomIds, reader };

describe('a bundle', () => {
  it('brings any article with its pictures and versions back, to the byte', async () => {
    const folder = await temporaryFolder();
    const bundlePath = path.join(folder, 'a.spalt');
    await fc.assert(
      fc.asyncProperty(folderFiles, async (files) => {
        const articlePath = await writeFolder(path.join(folder, 'from'), files);
        const written = valueOf(await writeBundle(path.join(articlePath, 'article.json'), bundlePath));
        expect(written.leftOut).toEqual([]);
        const bytes = await readFile(bundlePath);
        expect(bytes.length).toBe(written.byteCount);
        expect(valueOf(await readBundle(bundlePath)).manifest).toEqual(written.manifest);

        const library = path.join(folder, 'library');
        const { folderPath } = valueOf(await importBundle(bundlePath, library, options));
        expect(fingerprint(await readFolder(folderPath))).toEqual(fingerprint(files));
        expect(fingerprint(await readFolder(library))).toHaveLength(files.length);
        valueOf(await writeBundle(path.join(folderPath, 'article.json'), bundlePath));
        expect(Buffer.compare(await readFile(bundlePath), bytes)).toBe(0);
        await rm(library, { recursive: true });
        await rm(articlePath, { recursive: true });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is the same in every zone of time', async () => {
    const folder = await temporaryFolder();
    const photo = pictureFile('bron');
    await writeFolder(folder, [articleFileOf(articleWith([photo])), photo]);
    const zone = process.env['TZ'];
    const bundles: Buffer[] = [];
    try {
      for (const other of ['Pacific/Kiritimati', 'UTC', 'America/Anchorage']) {
        process.env['TZ'] = other;
        const bundlePath = path.join(folder, 'images', '.a.spalt');
        valueOf(await writeBundle(path.join(folder, 'article.json'), bundlePath));
        bundles.push(await readFile(bundlePath));
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(bundles.every((bytes) => bundles[0]?.equals(bytes))).toBe(true);
  });
});
