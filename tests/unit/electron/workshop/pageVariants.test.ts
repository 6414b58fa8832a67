import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PictureVariant } from '#core/publish/pictures/PictureVariant';
import { PictureCache } from '../../../../electron/workshop/pictures/cache/PictureCache';
import { makePicture } from '../../../../electron/workshop/pictures/makePicture';
import { Photo } from '../../../../electron/workshop/pictures/Photo';
import type { Preparation } from '../../../../electron/workshop/pictures/Preparation';
import { preparePicture } from '../../../../electron/workshop/pictures/preparePicture';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { pictureWith, tagsIn } from './exiftool';

const whole: Preparation['edit'] = { rotation: 0, crop: null };
const words = { caption: 'Bron & ån', alternativeText: '"><script>alert(1)</script>', credit: 'Åsa Öberg/TT' };
const variant = (kind: PictureVariant['kind'], widthPx = 40, heightPx = 20): PictureVariant => ({
  kind,
  widthPx,
  heightPx,
});

/** The left half red, the right half blue; twice as wide as high. */
function halves(widthPx = 80): Sharp {
  const blue = { create: { width: widthPx / 2, height: widthPx / 2, channels: 3, background: '#0000ff' } } as const;
  return sharp({ create: { width: widthPx, height: widthPx / 2, channels: 3, background: '#ff0000' } }).composite([
    { input: blue, left: widthPx / 2, top: 0 },
  ]);
}

async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const place = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [0, 1, 2].map((channel) => Math.round((data[place + channel] ?? 0) / 127.5)).join('');
}

describe('a file of a page', () => {
  it.each(['avif', 'webp', 'jpg'] as const)('as %s says who made it and what it shows, and not where', async (kind) => {
    const picture = await pictureWith(await halves().jpeg().toBuffer(), 'jpg', [
      '-EXIF:GPSLatitude=57.7',
      '-EXIF:GPSLatitudeRef=N',
      '-EXIF:SerialNumber=4711',
      '-XMP-exif:GPSLongitude=11.9',
      '-XMP-dc:Creator=Åsa Öberg',
      '-XMP-dc:Rights=© "><svg onload=alert(1)>',
    ]);
    const made = await preparePicture(new Photo(picture), { kind: 'jpg', edit: whole, words, variant: variant(kind) });
    const tags = await tagsIn(made, kind);
    expect(Object.keys(tags).filter((name) => /gps|serial|make|date|location/iu.test(name))).toEqual([]);
    expect(tags).toMatchObject({
      'XMP-photoshop:Credit': words.credit,
      'XMP-dc:Rights': '© "><svg onload=alert(1)>',
      'XMP-dc:Creator': 'Åsa Öberg',
      'XMP-dc:Description': words.caption,
      'XMP-iptcCore:AltTextAccessibility': words.alternativeText,
    });
    expect(await sharp(made).metadata()).toMatchObject({ width: 40, height: 20 });
  });

  it('lies upright, turned and cut, in the size that was asked for', async () => {
    // Lies on its side: upright, red is above and blue below.
    const picture = await pictureWith(await halves().jpeg().toBuffer(), 'jpg', ['-n', '-EXIF:Orientation=6']);
    const upright = variant('jpg', 20, 40);
    const made = await preparePicture(new Photo(picture), { kind: 'jpg', edit: whole, words, variant: upright });
    expect(await sharp(made).metadata()).toMatchObject({ width: 20, height: 40 });
    expect((await sharp(made).metadata()).orientation ?? 1).toBe(1);
    expect(await Promise.all([colourAt(made, 0.5, 0.2), colourAt(made, 0.5, 0.8)])).toEqual(['200', '002']);
    const edit = { rotation: 180, crop: { left: 0, top: 0, width: 1, height: 0.5 } } as const;
    const cut = { kind: 'jpg', edit, words, variant: variant('webp', 20, 20) } as const;
    expect(await colourAt(await preparePicture(new Photo(picture), cut), 0.5, 0.5)).toBe('002');
  });

  it('has its colours in sRGB, whatever they were in', async () => {
    const green = { create: { width: 8, height: 4, channels: 3, background: '#30c030' } } as const;
    const picture = await sharp(green).withIccProfile('p3').png().toBuffer();
    for (const kind of ['avif', 'webp', 'png'] as const) {
      const request = { kind: 'png', edit: whole, words, variant: variant(kind, 8, 4) } as const;
      const made = sharp(await preparePicture(new Photo(picture), request));
      expect((await made.metadata()).icc).toBeUndefined();
      const [red = 0, greenest = 0] = await made.removeAlpha().raw().toBuffer();
      expect(Math.abs(red - 48) + Math.abs(greenest - 192)).toBeLessThan(16);
    }
  });

  it('keeps its very pixels where nothing is asked of them', async () => {
    const picture = await halves().jpeg({ quality: 95 }).toBuffer();
    const request = { kind: 'jpg', edit: whole, words, variant: variant('jpg', 80, 40) } as const;
    const made = await preparePicture(new Photo(picture), request);
    expect(Buffer.compare(await sharp(made).raw().toBuffer(), await sharp(picture).raw().toBuffer())).toBe(0);
  });

  it('can be seen through where its photo can', async () => {
    const clear = { create: { width: 80, height: 40, channels: 4, background: '#ff000000' } } as const;
    const picture = await sharp(clear).png().toBuffer();
    for (const kind of ['avif', 'webp', 'png'] as const) {
      const request = { kind: 'png', edit: whole, words, variant: variant(kind) } as const;
      const { data, info } = await sharp(await preparePicture(new Photo(picture), request))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.channels, data[3]]).toEqual([4, 0]);
    }
  });

  it('goes on moving as WebP', async () => {
    const frames = Buffer.alloc(8 * 8 * 3 * 2);
    frames.fill(255, 8 * 8 * 3);
    const picture = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .webp({ loop: 0 })
      .toBuffer();
    const request = { kind: 'webp', edit: whole, words, variant: variant('webp', 4, 4) } as const;
    const made = await preparePicture(new Photo(picture), request);
    expect(await sharp(made, { animated: true }).metadata()).toMatchObject({ width: 4, pages: 2 });
  });
});

async function request(kind: PictureVariant['kind'] = 'avif') {
  const folder = await temporaryFolder();
  const filePath = path.join(folder, 'foto.jpg');
  await writeFile(filePath, await halves().jpeg().toBuffer());
  const preparation: Preparation = { kind: 'jpg', edit: whole, words, variant: variant(kind) };
  return { filePath, preparation, cachePath: path.join(folder, 'gjorda') };
}
const entriesOf = async (cachePath: string) => (await readdir(cachePath)).map((name) => path.join(cachePath, name));

describe('makePicture', () => {
  it.each(['avif', 'webp', 'jpg'] as const)('makes the same bytes of the same photo: %s', async (kind) => {
    const one = await request(kind);
    const made = await makePicture(one);
    expect(Buffer.compare(await makePicture({ ...one, cachePath: `${one.cachePath}-2` }), made)).toBe(0);
    expect(Buffer.compare(await preparePicture(new Photo(await readFile(one.filePath)), one.preparation), made)).toBe(
      0,
    );
  });

  it('gives what it has made before, and makes anew what is no longer as it was written', async () => {
    const one = await request();
    const made = await makePicture(one);
    const [entry = ''] = await entriesOf(one.cachePath);
    const kept = await readFile(entry);
    // Told from what is made anew by its bytes.
    const marked = new PictureCache(path.join(one.cachePath, '..', 'annan'));
    await marked.keep('a', Buffer.from('en annan bild'));
    const [other = ''] = await entriesOf(path.join(one.cachePath, '..', 'annan'));
    await writeFile(entry, await readFile(other));
    expect(Buffer.from(await makePicture(one)).toString()).toBe('en annan bild');
    for (const broken of [kept.subarray(0, 100), Buffer.alloc(0), Buffer.from(kept).fill(0, 60, 61)]) {
      await writeFile(entry, broken);
      expect(Buffer.compare(await makePicture(one), made)).toBe(0);
      expect(Buffer.compare(await readFile(entry), kept)).toBe(0);
    }
  });

  it('keeps apart what differs in photo, edit, words or size', async () => {
    const one = await request('jpg');
    const { preparation } = one;
    await makePicture(one);
    await makePicture({ ...one, preparation: { ...preparation, words: { ...words, credit: 'Bo Lind' } } });
    await makePicture({ ...one, preparation: { ...preparation, variant: variant('jpg', 30, 15) } });
    await makePicture({ ...one, preparation: { ...preparation, edit: { rotation: 180, crop: null } } });
    await writeFile(one.filePath, await halves(100).jpeg().toBuffer());
    await makePicture(one);
    expect(await entriesOf(one.cachePath)).toHaveLength(5);
  });

  it('needs no place to keep what it makes', async () => {
    const one = await request('jpg');
    await writeFile(one.cachePath, 'en fil');
    expect((await makePicture(one)).length).toBeGreaterThan(100);
  });
});

describe('PictureCache', () => {
  it('drops what was not asked for the longest when it is full', async () => {
    const folder = await temporaryFolder();
    const cache = new PictureCache(folder, 1000);
    for (const key of ['a', 'b', 'c', 'd']) {
      await cache.keep(key, Buffer.alloc(200));
      const entries = await Promise.all(
        (await readdir(folder)).map(async (name) => ({ name, time: (await stat(path.join(folder, name))).mtimeMs })),
      );
      // Each was used an hour before the next.
      for (const { name, time } of entries) {
        await utimes(path.join(folder, name), new Date(time - 3_600_000), new Date(time - 3_600_000));
      }
    }
    expect((await cache.find('a'))?.length).toBe(200);
    await cache.keep('e', Buffer.alloc(200));
    const found = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(async (key) => (await cache.find(key)) !== undefined),
    );
    expect(found).toEqual([true, false, false, true, true]);
  });
});
