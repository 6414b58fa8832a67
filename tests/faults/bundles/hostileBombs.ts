import { deflateRawSync } from 'node:zlib';
import type { ZipPart } from './buildZip';
import { buildZip } from './buildZip';
import type { HostileBundle } from './HostileBundle';
import { manifestOf, pictureName, sampleParts, sha256, wholeBundle } from './sampleParts';

const mebibyte = 1024 * 1024;

/** So many spaces, packed a thousand times smaller, under what size its headers and the manifest tell. */
function spaces(unpackedBytes: number, told: number, name = 'versions/ut.json'): readonly ZipPart[] {
  const bytes = Buffer.alloc(unpackedBytes, ' ');
  const part = { name, bytes, method: 8, packed: deflateRawSync(bytes), byteCount: told };
  return [listing([...sampleParts, part], told, name), ...sampleParts, part];
}

/** A manifest that tells another size of one file. */
function listing(parts: readonly ZipPart[], byteCount: number, path: string): ZipPart {
  const entries = parts.map((part) => ({
    path: String(part.name),
    byteCount: part.name === path ? byteCount : part.bytes.length,
    sha256: sha256(part.bytes),
  }));
  return manifestOf(sampleParts, { entries });
}

function manyFiles(count: number): readonly ZipPart[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `versions/${index}.json`,
    bytes: Buffer.from('{}'),
  }));
}

/** The same bytes under many names, as Fifield has it (WOOT 2019): all headers lead to one. */
function overlapping(count: number): readonly ZipPart[] {
  const bytes = Buffer.alloc(mebibyte, ' ');
  const packed = deflateRawSync(bytes);
  return Array.from({ length: count }, (_, index) => ({
    name: `versions/${index}.json`,
    bytes,
    packed,
    method: 8,
    local: { name: 'versions/0.json' },
    ...(index === 0 ? {} : { sameBytesAs: 0 }),
  }));
}

/** A zip in a zip in a zip. */
function nested(depth: number): Buffer {
  let bytes: Buffer = Buffer.alloc(10 * mebibyte);
  for (let level = 0; level < depth; level++) bytes = buildZip([{ name: 'a.zip', bytes, method: 8 }]);
  return bytes;
}

/** Small files that become large, or that are very many. */
export const hostileBombs: readonly HostileBundle[] = [
  ...[1, 10, 15].map((size): HostileBundle => ({
    name: `bomb of ${size} MiB that tells its size`,
    codes: ['bundle-overpacked'],
    bytes: () => buildZip(spaces(size * mebibyte, size * mebibyte)),
  })),
  ...[17, 64, 200].map((size): HostileBundle => ({
    name: `bomb of ${size} MiB that tells its size`,
    codes: ['file-too-large'],
    bytes: () => buildZip(spaces(size * mebibyte, size * mebibyte)),
  })),
  ...[0, 1, 2, 1000, 100_000].map((told): HostileBundle => ({
    name: `bomb of 100 MiB that tells ${told} bytes`,
    codes: ['bundle-wrong-size'],
    bytes: () => buildZip(spaces(100 * mebibyte, told)),
  })),
  ...[1000, 100_000].map((told): HostileBundle => ({
    name: `bomb in the manifest that tells ${told} bytes`,
    codes: ['bundle-wrong-size'],
    bytes: () => {
      const bytes = Buffer.alloc(50 * mebibyte, ' ');
      return buildZip([
        { name: 'manifest.json', bytes, method: 8, packed: deflateRawSync(bytes), byteCount: told },
        ...sampleParts,
      ]);
    },
  })),
  {
    name: 'bomb in the article that tells its size',
    codes: ['bundle-overpacked'],
    bytes: () => buildZip(spaces(15 * mebibyte, 15 * mebibyte, 'article.json').filter((_, index) => index !== 1)),
  },
  {
    name: 'bomb as a picture',
    codes: ['bundle-overpacked'],
    bytes: () => {
      const bytes = Buffer.alloc(99 * mebibyte);
      return buildZip([...wholeBundle(), { name: `images/${'0'.repeat(64)}.jpg`, bytes, method: 8 }]);
    },
  },
  {
    name: 'more together than a bundle may have',
    codes: ['bundle-too-large'],
    // Each is a lie of its own, but that would be known only when it is unpacked.
    bytes: () => {
      const bytes = Buffer.alloc(160_000, 'x');
      const parts = manyFiles(20).map((part) => ({
        ...part,
        bytes,
        byteCount: 15 * mebibyte,
        method: 8,
        packed: bytes,
      }));
      return buildZip([manifestOf(sampleParts), ...sampleParts, ...parts]);
    },
  },
  {
    name: 'more pictures than a bundle may have',
    codes: ['bundle-too-large'],
    bytes: () => {
      const bytes = Buffer.alloc(mebibyte + 100_000);
      const parts = Array.from({ length: 22 }, (_, index) => ({
        name: `images/${index.toString(16).padStart(64, '0')}.jpg`,
        bytes: bytes.subarray(0, 0),
        byteCount: 100 * mebibyte,
        method: 8,
        packed: bytes,
      }));
      return buildZip([manifestOf(sampleParts), ...sampleParts, ...parts]);
    },
  },
  ...[4996, 5001, 50_000, 65_528, 100_000].map((count): HostileBundle => ({
    name: `${count} files`,
    codes: ['bundle-too-many-files', 'bundle-unknown-packing'],
    bytes: () => buildZip([...wholeBundle(), ...manyFiles(count)]),
  })),
  ...[0, 6, 4000].map((entryCount): HostileBundle => ({
    name: `100,000 files that tell to be ${entryCount}`,
    codes: ['bundle-hidden-data'],
    bytes: () => buildZip([...wholeBundle(), ...manyFiles(100_000)], { entryCount }),
  })),
  ...[2, 100, 4000].map((count): HostileBundle => ({
    name: `${count} files on the same bytes`,
    codes: ['bundle-hidden-data', 'bundle-overpacked', 'bundle-too-large'],
    bytes: () => {
      const parts = overlapping(count);
      return buildZip([...parts, manifestOf([...sampleParts]), ...sampleParts]);
    },
  })),
  ...[1, 3, 6].map((depth): HostileBundle => ({
    name: `a zip in a zip, ${depth} deep`,
    codes: ['bundle-wrong-kind'],
    bytes: () => {
      const bytes = nested(depth);
      return buildZip(wholeBundle([...sampleParts, { name: pictureName(bytes), bytes }]));
    },
  })),
];
