import { appendFile, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importBundle } from '../../../../../electron/storage/bundle/importBundle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { randomIds } from '../../../../../electron/storage/randomIds';
import { bundleReader } from '../../../../../electron/workshop/bundles/bundleReader';
import { buildZip } from '../../../../faults/bundles/buildZip';
import { pictureBytes, pictureName, wholeBundle } from '../../../../faults/bundles/sampleParts';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const picture = pictureName(pictureBytes(1));
const real = bundleReader(createNodeFileSystem());

/** What may be done to the folder by a process that was taken over, and as what that is refused. */
const changes: readonly (readonly [string, (folder: string) => Promise<unknown>, string, string])[] = [
  ['other bytes', (folder) => writeFile(path.join(folder, picture), pictureBytes(3)), picture, 'bundle-wrong-hash'],
  ['more bytes', (folder) => appendFile(path.join(folder, picture), 'x'), picture, 'bundle-wrong-hash'],
  [
    'another article',
    (folder) => writeFile(path.join(folder, 'article.json'), '{}'),
    'article.json',
    'bundle-wrong-hash',
  ],
  ['a file too few', (folder) => rm(path.join(folder, picture)), picture, 'bundle-file-missing'],
  [
    'a file too many',
    (folder) => writeFile(path.join(folder, 'images/x.jpg'), ''),
    'images/x.jpg',
    'bundle-file-unlisted',
  ],
  ['a folder too many', (folder) => mkdir(path.join(folder, 'mer')), 'mer', 'bundle-file-unlisted'],
  [
    'a record of its own',
    (folder) => writeFile(path.join(folder, 'origin.json'), ''),
    'origin.json',
    'bundle-file-unlisted',
  ],
  ['a link for a file', (folder) => linked(folder, picture), picture, 'bundle-not-a-file'],
  ['a link for a folder', (folder) => linked(folder, 'images'), 'images', 'bundle-not-a-file'],
  ['no folder', (folder) => rm(path.join(folder, 'versions'), { recursive: true }), 'versions', 'bundle-not-a-file'],
];

/** Puts what stands there elsewhere, and a link to it in its place. */
async function linked(folder: string, name: string): Promise<void> {
  const elsewhere = path.join(await temporaryFolder(), 'bild');
  await rename(path.join(folder, name), elsewhere);
  await symlink(elsewhere, path.join(folder, name));
}

describe('checkUnpacked', () => {
  it.each(changes)('refuses %s in what was unpacked, and nothing is added', async (_, change, place, code) => {
    const folder = await temporaryFolder();
    const filePath = path.join(folder, 'a.spalt');
    await writeFile(filePath, buildZip(wholeBundle()));
    const imported = await importBundle(filePath, path.join(folder, 'bibliotek'), {
      clock: steppingClock(),
      ids: randomIds,
      reader: {
        ...real,
        async unpack(bundlePath, unpackedPath) {
          const contents = await real.unpack(bundlePath, unpackedPath);
          await change(unpackedPath);
          return contents;
        },
      },
    });
    expect(imported).toMatchObject({ ok: false, error: { code: 'invalid', filePath, problems: [{ place, code }] } });
    expect(await readdir(path.join(folder, 'bibliotek'))).toEqual([]);
  });
});
