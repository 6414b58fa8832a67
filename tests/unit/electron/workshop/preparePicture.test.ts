import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Preparation, PublishedKind } from '../../../../electron/workshop/pictures/Preparation';
import { Photo } from '../../../../electron/workshop/pictures/Photo';
import { preparePicture as prepare } from '../../../../electron/workshop/pictures/preparePicture';
import { pictureWith, tagsIn } from './exiftool';

const preparePicture = (bytes: Uint8Array, preparation: Preparation) => prepare(new Photo(bytes), preparation);
const kinds = ['jpg', 'png', 'webp', 'gif', 'avif'] as const;
const whole: Preparation['edit'] = { rotation: 0, crop: null };
const words = { caption: 'Bron & ån', alternativeText: 'En <bro>', credit: 'Åsa Öberg/TT' };

/** Where it was taken, and with what; and who made it. */
const told = [
  '-EXIF:GPSLatitude=57.7',
  '-EXIF:GPSLatitudeRef=N',
  '-EXIF:GPSLongitude=11.9',
  '-EXIF:GPSLongitudeRef=E',
  '-EXIF:Make=Nikon',
  '-EXIF:SerialNumber=4711',
  '-EXIF:DateTimeOriginal=2026:05:28 10:11:12',
  '-XMP-exif:GPSLatitude=57.7',
  '-XMP-exif:GPSLongitude=11.9',
  '-XMP-dc:Creator=Åsa Öberg',
  '-XMP-dc:Rights=© Åsa Öberg',
];

/** Four fields of colour: red and green above, blue and white below; twice as wide as high. */
async function fields(kind: PublishedKind, widthPx = 80, heightPx = 40): Promise<Buffer> {
  const half = { width: widthPx / 2, height: heightPx / 2, channels: 3 as const };
  const field = (background: string) =>
    sharp({ create: { ...half, background } })
      .png()
      .toBuffer();
  const picture = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#ffffff' } }).composite(
    [
      { input: await field('#ff0000'), left: 0, top: 0 },
      { input: await field('#00ff00'), left: half.width, top: 0 },
      { input: await field('#0000ff'), left: 0, top: half.height },
    ],
  );
  return picture.toFormat(kind === 'jpg' ? 'jpeg' : kind, { quality: 95 }).toBuffer();
}

/** The colour at a share of width and height, each channel of three steps. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).autoOrient().removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const place = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [0, 1, 2].map((channel) => Math.round((data[place + channel] ?? 0) / 127.5)).join('');
}
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const [red, green, blue, white] = ['200', '020', '002', '222'];

describe('preparePicture', () => {
  it.each(kinds)('takes from a %s where, when and with what it was taken', async (kind) => {
    const picture = await pictureWith(await fields(kind), kind, told);
    // exiftool writes no EXIF into a GIF, but XMP.
    expect(Object.keys(await tagsIn(picture, kind)).join()).toMatch(/GPSLatitude/u);
    const tags = await tagsIn(await preparePicture(picture, { kind, edit: whole, words }), kind);
    expect(Object.keys(tags).filter((name) => /gps|serial|make|date|location/iu.test(name))).toEqual([]);
    expect(JSON.stringify(tags)).not.toMatch(/57\.7|4711|Nikon/u);
  });

  it.each(['jpg', 'png', 'webp', 'avif'] as const)(
    'gives a %s its credit and copyright, and the words of the article',
    async (kind) => {
      const picture = await pictureWith(await fields(kind), kind, told);
      for (const edit of [whole, { rotation: 90, crop: null } as const]) {
        expect(await tagsIn(await preparePicture(picture, { kind, edit, words }), kind)).toMatchObject({
          'XMP-photoshop:Credit': 'Åsa Öberg/TT',
          'XMP-dc:Rights': '© Åsa Öberg',
          'XMP-dc:Creator': 'Åsa Öberg',
          'XMP-dc:Description': 'Bron & ån',
          'XMP-iptcCore:AltTextAccessibility': 'En <bro>',
        });
      }
    },
  );

  it('writes the credit and copyright of a JPEG in EXIF as well', async () => {
    const picture = await pictureWith(await fields('jpg'), 'jpg', told);
    expect(await tagsIn(await preparePicture(picture, { kind: 'jpg', edit: whole, words }), 'jpg')).toMatchObject({
      'IFD0:Artist': 'Åsa Öberg',
      'IFD0:Copyright': '© Åsa Öberg',
    });
  });

  it.each(['jpg', 'png', 'webp', 'gif'] as const)(
    'keeps every pixel of a %s that is neither turned nor cut',
    async (kind) => {
      const picture = await pictureWith(await fields(kind), kind, kind === 'gif' ? ['-Comment=Hemma hos mig'] : told);
      const prepared = await preparePicture(picture, { kind, edit: whole, words });
      expect(Buffer.compare(await pixels(prepared), await pixels(picture))).toBe(0);
      expect(Buffer.from(prepared).includes('Hemma hos mig')).toBe(false);
    },
  );

  it('leaves a JPEG that lies on its side as it lies, and says so', async () => {
    const picture = await pictureWith(await fields('jpg'), 'jpg', ['-n', '-EXIF:Orientation=6', ...told]);
    const prepared = await preparePicture(picture, { kind: 'jpg', edit: whole, words });
    expect(await tagsIn(prepared, 'jpg')).toMatchObject({ 'IFD0:Orientation': 6 });
    // Turned clockwise: what was at the left is above.
    expect(await colourAt(prepared, 0.25, 0.25)).toBe(blue);
  });

  it('drops the film and the second pictures that follow a JPEG', async () => {
    const picture = Buffer.concat([await fields('jpg'), Buffer.from('ftypmp42 film med ljud')]);
    const prepared = await preparePicture(picture, { kind: 'jpg', edit: whole, words });
    expect(Buffer.from(prepared).includes('film med ljud')).toBe(false);
    expect(await colourAt(prepared, 0.25, 0.25)).toBe(red);
  });

  it('keeps the colour profile', async () => {
    const picture = await sharp(await fields('jpg'))
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const prepared = await preparePicture(picture, { kind: 'jpg', edit: whole, words });
    expect((await sharp(prepared).metadata()).icc).toBeDefined();
  });

  it.each(kinds)('turns a %s, then cuts it', async (kind) => {
    const picture = await fields(kind);
    const turned = await preparePicture(picture, { kind, edit: { rotation: 90, crop: null }, words });
    expect(await sharp(turned).metadata()).toMatchObject({ width: 40, height: 80 });
    expect(await Promise.all([colourAt(turned, 0.25, 0.25), colourAt(turned, 0.75, 0.25)])).toEqual([blue, red]);
    const edit = { rotation: 90, crop: { left: 0.5, top: 0, width: 0.5, height: 0.5 } } as const;
    const cut = await preparePicture(picture, { kind, edit, words });
    expect(await sharp(cut).metadata()).toMatchObject({ width: 20, height: 40 });
    expect(await colourAt(cut, 0.5, 0.5)).toBe(red);
  });

  it('turns what the camera has turned already', async () => {
    const picture = await pictureWith(await fields('jpg'), 'jpg', ['-n', '-EXIF:Orientation=6']);
    const turned = await preparePicture(picture, { kind: 'jpg', edit: { rotation: 270, crop: null }, words });
    expect(await sharp(turned).metadata()).toMatchObject({ width: 80, height: 40 });
    expect(await Promise.all([colourAt(turned, 0.25, 0.25), colourAt(turned, 0.75, 0.25)])).toEqual([red, green]);
  });

  it('cuts the corner that was meant, wherever it is', async () => {
    const picture = await fields('png');
    for (const [left, top, colour] of [
      [0, 0, red],
      [0.5, 0, green],
      [0, 0.5, blue],
      [0.5, 0.5, white],
    ] as const) {
      const edit = { rotation: 0, crop: { left, top, width: 0.5, height: 0.5 } } as const;
      expect(await colourAt(await preparePicture(picture, { kind: 'png', edit, words }), 0.5, 0.5)).toBe(colour);
    }
  });

  it('gives a picture that can be shown, or fails, whatever the bytes', async () => {
    const pictures = await Promise.all(kinds.slice(0, 4).map(async (kind) => [kind, await fields(kind)] as const));
    const lengths: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pictures),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async ([kind, picture], changes) => {
          const broken = Buffer.from(picture);
          for (const [share, byte] of changes) broken[Math.floor((share / 10_000) * broken.length)] = byte;
          const prepared = await preparePicture(broken, { kind, edit: whole, words }).catch(() => undefined);
          if (prepared !== undefined) lengths.push(prepared.length);
        },
      ),
      { numRuns: 300 },
    );
    expect(lengths.length).toBeGreaterThan(50);
    expect(Math.min(...lengths)).toBeGreaterThan(20);
  });
});

describe('the words of a file that is made ready', () => {
  it('are those of the article where the file says nothing', async () => {
    const bare = await readFile('tests/fixtures/pictures/3x2.jpg');
    expect(await tagsIn(await preparePicture(bare, { kind: 'jpg', edit: whole, words }), 'jpg')).toMatchObject({
      'XMP-dc:Creator': 'Åsa Öberg/TT',
    });
  });
});
