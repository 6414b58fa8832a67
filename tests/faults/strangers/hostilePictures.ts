import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { damagedBytes } from './damagedBytes';
import type { HostileFile } from './HostileFile';

const folder = 'tests/fixtures/pictures';

/** So many photos that were damaged or made to do harm: those made by hand first, then every kind that we take in turn. */
export function hostilePictures(count: number): readonly HostileFile[] {
  const good = readdirSync(folder).map((fileName) => ({ fileName, bytes: readFileSync(path.join(folder, fileName)) }));
  const damaged = Array.from({ length: Math.max(0, count - madeByHand.length) }, (_, index): HostileFile => {
    const { fileName, bytes } = good[index % good.length] ?? { fileName: '', bytes: Buffer.alloc(0) };
    const { name, bytes: spoiled } = damagedBytes(bytes, index);
    return { name: `${fileName}: ${name}`, fileName, kind: 'picture', bytes: () => spoiled };
  });
  return [...madeByHand, ...damaged].slice(0, count);
}

function picture(name: string, fileName: string, bytes: () => Uint8Array): HostileFile {
  return { name, fileName, kind: 'picture', bytes };
}

const jpeg = (): Buffer => readFileSync(path.join(folder, '3x2.jpg'));
const mebibyte = 1024 * 1024;

/** What no damage comes upon by itself. */
const madeByHand: readonly HostileFile[] = [
  picture('a PNG that says it has 40,000 × 40,000 pixels', 'a.png', () => png(40_000, 40_000, Buffer.alloc(100))),
  picture('a PNG of 12,000 × 12,000 pixels in a few kilobytes', 'a.png', () =>
    png(12_000, 12_000, Buffer.alloc(12_000 * (1 + 12_000 / 8))),
  ),
  picture('a PNG of four billion pixels a side', 'a.png', () => png(0xffffffff, 0xffffffff, Buffer.alloc(0))),
  picture('a PNG whose comment unpacks to 300 MB', 'a.png', () => pngWithText(300 * mebibyte)),
  picture('a JPEG that says it has 65,535 × 65,535 pixels', 'a.jpg', () => {
    const bytes = jpeg();
    const frame = bytes.indexOf(Buffer.of(0xff, 0xc0));
    bytes.writeUInt32BE(0xffffffff, frame + 5);
    return bytes;
  }),
  picture('a GIF of 65,535 × 65,535 pixels with a thousand frames', 'a.gif', gifOfFrames),
  picture('a WebP whose canvas is 16 million pixels a side', 'a.webp', () => {
    const body = Buffer.concat([Buffer.from('VP8X'), Buffer.of(10, 0, 0, 0, 2, 0, 0, 0), Buffer.alloc(6, 0xff)]);
    return Buffer.concat([Buffer.from('RIFF'), lengthOf(body.length + 4), Buffer.from('WEBP'), body]);
  }),
  picture('a TIFF whose directories go round in a ring', 'a.tiff', () =>
    Buffer.concat([Buffer.from('II*\0'), lengthOf(8), Buffer.alloc(2), lengthOf(8)]),
  ),
  picture('a TIFF that says it has four billion rows', 'a.tiff', tiffOfRows),
  picture('a JPEG with EXIF that points at itself', 'a.jpg', () =>
    withSegment(
      0xe1,
      Buffer.concat([
        Buffer.from('Exif\0\0II*\0'),
        lengthOf(8),
        Buffer.of(1, 0),
        Buffer.of(0x69, 0x87, 4, 0, 1, 0, 0, 0),
        lengthOf(8),
        lengthOf(8),
      ]),
    ),
  ),
  picture('a JPEG whose XMP has a billion laughs', 'a.jpg', () => withSegment(0xe1, xmp(billionLaughs))),
  picture('a JPEG whose XMP names a file of the disk', 'a.jpg', () => withSegment(0xe1, xmp(outsideEntity))),
  picture('a JPEG whose XMP is 12,000 elements deep', 'a.jpg', () =>
    withSegment(0xe1, xmp('<a>'.repeat(12_000) + '</a>'.repeat(4))),
  ),
  picture('a JPEG whose IPTC says its words are longer than they are', 'a.jpg', () =>
    withSegment(
      0xed,
      Buffer.concat([
        Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0'),
        Buffer.of(0xff, 0xff, 0xff, 0xff),
        Buffer.of(0x1c, 2, 120, 0x7f, 0xff),
      ]),
    ),
  ),
  picture('an SVG with a script that is called a PNG', 'a.png', () =>
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'),
  ),
  picture('a web page that is called a JPEG', 'a.jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>')),
  picture('an empty file', 'a.jpg', () => Buffer.alloc(0)),
  picture('30 MB of nothing after the beginning of a JPEG', 'a.jpg', () =>
    Buffer.concat([jpeg().subarray(0, 20), Buffer.alloc(30 * mebibyte)]),
  ),
];

const billionLaughs =
  '<!DOCTYPE x [<!ENTITY a0 "ha">' +
  Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('') +
  ']><x>&a20;</x>';
const outsideEntity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';

function xmp(text: string): Buffer {
  return Buffer.from(`http://ns.adobe.com/xap/1.0/\0${text}`);
}

/** A JPEG with an application segment after its first marker (ITU-T T.81 section B.2.4.6). */
function withSegment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  const kept = content.subarray(0, 0xffff - 2);
  length.writeUInt16BE(kept.length + 2);
  const bytes = jpeg();
  return Buffer.concat([bytes.subarray(0, 2), Buffer.of(0xff, marker), length, kept, bytes.subarray(2)]);
}

function lengthOf(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A picture of one bit a pixel (PNG section 11), whatever its size is said to be. */
function png(widthPx: number, heightPx: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx);
  header.writeUInt32BE(heightPx, 4);
  header[8] = 1;
  return pngOf(pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(pixels)), pngChunk('IEND', Buffer.alloc(0)));
}

function pngWithText(byteCount: number): Buffer {
  const packed = deflateSync(Buffer.alloc(byteCount, 0x61));
  const good = readFileSync(path.join(folder, '3x2.png'));
  const afterHeader = 8 + 25;
  const comment = pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed]));
  return Buffer.concat([good.subarray(0, afterHeader), comment, good.subarray(afterHeader)]);
}

function pngOf(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10), ...chunks]);
}

function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** GIF89a: a screen as large as can be, and frames of one pixel. */
function gifOfFrames(): Buffer {
  const frame = Buffer.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0);
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.alloc(4, 0xff),
    Buffer.of(0x80, 0, 0, 0, 0, 0, 255, 255, 255),
  ]);
  return Buffer.concat([head, ...Array.from({ length: 1000 }, () => frame), Buffer.of(0x3b)]);
}

/** TIFF 6.0: one strip, and more rows than any disk holds. */
function tiffOfRows(): Buffer {
  const entries = [
    [256, 4, 1, 0x7fffffff],
    [257, 4, 1, 0xffffffff],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 8],
    [278, 4, 1, 0xffffffff],
    [279, 4, 1, 0xffffffff],
  ] as const;
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  return Buffer.concat([Buffer.from('II*\0'), lengthOf(8), directory]);
}
