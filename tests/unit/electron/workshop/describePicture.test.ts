import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDescription } from '#core/library/PictureDescription';
import { describePicture } from '../../../../electron/workshop/pictures/metadata/describePicture';
import { pictureWith } from './exiftool';

const bare = await readFile('tests/fixtures/pictures/3x2.jpg');
const described = async (...args: readonly string[]) => describePicture(await pictureWith(bare, 'jpg', args));

describe('describePicture, of files that exiftool wrote', () => {
  it('finds nothing in a picture that says nothing', () => {
    expect(describePicture(bare)).toEqual(emptyDescription);
    expect(describePicture(new Uint8Array())).toEqual(emptyDescription);
  });

  it('reads IPTC-IIM in UTF-8', async () => {
    expect(
      await described(
        '-codedcharacterset=utf8',
        '-IPTC:By-line=Åsa Öberg',
        '-IPTC:Caption-Abstract=Bron över ån – i går',
        '-IPTC:Credit=TT',
        '-IPTC:CopyrightNotice=© Åsa Öberg',
        '-IPTC:City=Älvnäs',
        '-IPTC:DateCreated=2026:05:28',
        '-IPTC:TimeCreated=10:11:12+02:00',
      ),
    ).toEqual({
      caption: 'Bron över ån – i går',
      credit: 'Åsa Öberg/TT',
      alternativeText: '',
      creator: 'Åsa Öberg',
      copyright: '© Åsa Öberg',
      city: 'Älvnäs',
      takenAt: '2026-05-28T10:11:12+02:00',
    });
  });

  it('reads IPTC-IIM in Latin-1, which says no character set', async () => {
    expect(
      await described('-charset', 'iptc=Latin1', '-IPTC:By-line=Åsa Öberg', '-IPTC:Caption-Abstract=Bron över ån'),
    ).toMatchObject({ caption: 'Bron över ån', credit: 'Åsa Öberg' });
  });

  it.each(['UTF8', 'Latin1'])('reads EXIF in %s', async (characters) => {
    expect(
      await described(
        '-charset',
        `exif=${characters}`,
        '-EXIF:ImageDescription=Bron över ån',
        '-EXIF:Artist=Åsa Öberg',
        '-EXIF:Copyright=© Åsa Öberg',
      ),
    ).toMatchObject({ caption: 'Bron över ån', credit: 'Åsa Öberg', copyright: '© Åsa Öberg' });
  });

  it('reads XMP, of several languages the usual one, of several creators all', async () => {
    expect(
      await described(
        '-XMP-dc:Creator=Åsa Öberg',
        '-XMP-dc:Creator=Bo Ek',
        '-XMP-dc:Description=Bron över ån',
        '-XMP-dc:Description-en=The bridge',
        '-XMP-photoshop:Credit=Bildbyrån',
        '-XMP-dc:Rights=© Åsa',
        '-XMP-photoshop:City=Älvnäs',
        '-XMP-photoshop:DateCreated=2026:05:28 10:11:12+02:00',
        '-XMP-iptcCore:AltTextAccessibility=En bro över en å',
      ),
    ).toEqual({
      caption: 'Bron över ån',
      credit: 'Åsa Öberg, Bo Ek/Bildbyrån',
      alternativeText: 'En bro över en å',
      creator: 'Åsa Öberg, Bo Ek',
      copyright: '© Åsa',
      city: 'Älvnäs',
      takenAt: '2026-05-28T10:11:12+02:00',
    });
  });

  it('reads EXIF', async () => {
    expect(
      await described(
        '-EXIF:Artist=Åsa Öberg',
        '-EXIF:ImageDescription=Bron över ån',
        '-EXIF:Copyright=© Åsa',
        '-EXIF:DateTimeOriginal=2026:05:28 10:11:12',
      ),
    ).toMatchObject({
      caption: 'Bron över ån',
      credit: 'Åsa Öberg',
      copyright: '© Åsa',
      takenAt: '2026-05-28T10:11:12',
    });
  });

  it('prefers XMP, which is not cut off, and takes from the others what it lacks', async () => {
    expect(
      await described(
        '-codedcharacterset=utf8',
        '-IPTC:By-line=Christina af Långtnamn-Efternams',
        '-XMP-dc:Creator=Christina af Långtnamn-Efternamnsson',
        '-IPTC:City=Älvnäs',
        '-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA',
      ),
    ).toMatchObject({ creator: 'Christina af Långtnamn-Efternamnsson', city: 'Älvnäs', caption: '' });
  });

  it('says an agency once', async () => {
    expect(await described('-XMP-dc:Creator=Bo Ek/TT', '-XMP-photoshop:Credit=TT')).toMatchObject({
      credit: 'Bo Ek/TT',
    });
    expect(await described('-XMP-photoshop:Credit=Lerums kommun')).toMatchObject({ credit: 'Lerums kommun' });
  });

  it('makes one line of a caption, with nothing in it that no article may hold', async () => {
    expect(await described('-E', '-XMP-dc:Description=Bron&#10;över&#9;ån.  Nu')).toMatchObject({
      caption: 'Bron över ån. Nu',
    });
  });

  it.each(['png', 'webp', 'avif'])('reads XMP of a %s', async (ending) => {
    const bytes = await readFile(`tests/fixtures/pictures/3x2.${ending}`);
    const picture = await pictureWith(bytes, ending, ['-XMP-dc:Creator=Åsa', '-XMP-dc:Description=Bron']);
    expect(describePicture(picture)).toMatchObject({ caption: 'Bron', credit: 'Åsa' });
  });

  it('never fails, whatever the bytes', async () => {
    const whole = await pictureWith(bare, 'jpg', ['-XMP-dc:Creator=Å', '-IPTC:By-line=Å', '-EXIF:Artist=Å']);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), (place, bytes) => {
        const broken = Buffer.from(whole);
        broken.set(bytes.subarray(0, broken.length - place), place);
        expect(Object.values(describePicture(broken)).every((value) => typeof value === 'string')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
