import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { maximumPictureBytes } from '#core/contract/maximumPictureBytes';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { addPicture } from '../../../../../electron/storage/pictures/addPicture';
import { picturePathIn } from '../../../../../electron/storage/pictures/picturePathIn';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { temporaryFolder } from '../support/temporaryFolder';

const disk = createNodeFileSystem();
const kinds = ['jpg', 'png', 'webp', 'gif', 'avif'] as const;

const pictureOf = (kind: (typeof kinds)[number]) => readFile(`tests/fixtures/pictures/3x2.${kind}`);

/** The JPEG with an EXIF block that has one entry: the orientation. */
async function jpegTurned(orientation: number): Promise<Buffer> {
  const jpeg = await pictureOf('jpg');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(payload.length + 2, 2);
  // After the JFIF block, since the file begins with one.
  const jfifEnd = 4 + jpeg.readUInt16BE(4);
  return Buffer.concat([jpeg.subarray(0, jfifEnd), head, payload, jpeg.subarray(jfifEnd)]);
}

/** A box as in ISO/IEC 14496-12 section 4.2, with some zeroes before its content. */
function box(name: string, content: Buffer, zeroCount = 0): Buffer {
  const head = Buffer.alloc(8 + zeroCount);
  head.writeUInt32BE(head.length + content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

describe('addPicture', () => {
  it.each(kinds)('keeps a %s just as it is, under a name made of its bytes', async (kind) => {
    const folder = await temporaryFolder();
    const bytes = await pictureOf(kind);
    // A name that lies does not matter.
    const added = await addPicture(disk, folder, bytes, 'bild.bmp');
    const image = `${createHash('sha256').update(bytes).digest('hex')}.${kind}`;
    expect(added).toEqual({ ok: true, value: { image, widthPx: 3, heightPx: 2 } });
    const kept = await readFile(picturePathIn(folder, image) ?? '');
    expect(Buffer.compare(kept, bytes)).toBe(0);
  });

  it.each([
    [1, 3, 2],
    [3, 3, 2],
    [5, 2, 3],
    [6, 2, 3],
    [8, 2, 3],
  ])('gives the size as shown at EXIF orientation %d', async (orientation, widthPx, heightPx) => {
    const added = await addPicture(disk, await temporaryFolder(), await jpegTurned(orientation), 'a.jpg');
    expect(added).toMatchObject({ ok: true, value: { widthPx, heightPx } });
  });

  it('makes one file of the same bytes, also when they come at the same time', async () => {
    const folder = await temporaryFolder();
    const bytes = await pictureOf('png');
    const added = await Promise.all(['a.png', 'b.png'].map((name) => addPicture(disk, folder, bytes, name)));
    expect(added[0]).toEqual(added[1]);
    await addPicture(disk, folder, bytes, 'c.png');
    expect(await readdir(path.join(folder, 'images'))).toHaveLength(1);
  });

  it('does not take a damaged file of that name for the picture', async () => {
    const folder = await temporaryFolder();
    const bytes = await pictureOf('png');
    const added = await addPicture(disk, folder, bytes, 'a.png');
    if (!added.ok) throw new Error(added.error.code);
    const filePath = picturePathIn(folder, added.value.image) ?? '';
    await writeFile(filePath, bytes.subarray(0, 20));
    await addPicture(disk, folder, bytes, 'a.png');
    expect(Buffer.compare(await readFile(filePath), bytes)).toBe(0);
  });

  it.each([
    ['text', Buffer.from('Detta är ingen bild.')],
    ['nothing', Buffer.alloc(0)],
    ['SVG, which may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')],
    ['HEIC, which browsers do not show', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['a short file type box', Buffer.from('\0\0\0\u0008ftypavif', 'latin1')],
  ])('refuses %s', async (_, bytes) => {
    const folder = await temporaryFolder();
    const added = await addPicture(disk, folder, bytes, 'a.jpg');
    expect(added).toEqual({ ok: false, error: { code: 'unknown-kind', fileName: 'a.jpg' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(kinds)('calls a %s damaged that is cut off before its size, wherever that is', async (kind) => {
    const folder = await temporaryFolder();
    const bytes = await pictureOf(kind);
    const outcomes = new Set<string>();
    for (let length = 0; length < bytes.length; length++) {
      // A view into a longer buffer: nothing of what follows may be read.
      const added = await addPicture(disk, folder, bytes.subarray(0, length), 'a');
      outcomes.add(added.ok ? `${added.value.widthPx}x${added.value.heightPx}` : added.error.code);
    }
    // Where only pixels are missing, the size is known.
    expect([...outcomes].filter((outcome) => outcome !== '3x2').toSorted()).toEqual(['damaged', 'unknown-kind']);
  });

  it('does not take long over a hostile file', async () => {
    const folder = await temporaryFolder();
    const jpeg = Buffer.concat([Buffer.from('ffd8ffe00001', 'hex'), Buffer.alloc(20 * 1024 * 1024)]);
    // Boxes that hold nothing but boxes of sizes.
    const size = Buffer.from('000000146973706500000000000000010000000100', 'hex').subarray(0, 20);
    const boxes = Buffer.concat(Array.from({ length: 6500 }, () => size));
    const fileType = box('ftyp', Buffer.from('avif\0\0\0\0avif', 'latin1'));
    const avif = Buffer.concat([fileType, box('meta', box('iprp', box('ipco', boxes)), 4)]);
    expect(await addPicture(disk, folder, jpeg, 'a')).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await addPicture(disk, folder, avif, 'a')).toMatchObject({ ok: true, value: { widthPx: 1, heightPx: 1 } });
  }, 10_000);

  it('refuses what is too large', async () => {
    const bytes = Buffer.alloc(maximumPictureBytes + 1);
    expect(await addPicture(disk, await temporaryFolder(), bytes, 'a.jpg')).toEqual({
      ok: false,
      error: { code: 'too-large', fileName: 'a.jpg' },
    });
  });

  it('leaves nothing half behind on a full disk', async () => {
    const folder = await temporaryFolder();
    const full = faultyFileSystem({ roomBytes: 10 });
    const added = await addPicture(full, folder, await pictureOf('jpg'), 'a.jpg');
    expect(added).toMatchObject({ ok: false, error: { code: 'disk', systemCode: 'ENOSPC' } });
    expect(await readdir(path.join(folder, 'images'))).toEqual([]);
  });
});

describe('picturePathIn', () => {
  const name = `${'a'.repeat(64)}.jpg`;

  it('leads into the folder of images', () => {
    expect(picturePathIn('/library/a', name)).toBe(path.join('/library/a/images', name));
  });

  it.each([
    '',
    '..',
    '../article.json',
    `../${name}`,
    `x/${name}`,
    `${name}\0`,
    `${name}\n`,
    name.toUpperCase(),
    'a.jpg',
  ])('refuses %j', (image) => {
    expect(picturePathIn('/library/a', image)).toBeUndefined();
  });
});
