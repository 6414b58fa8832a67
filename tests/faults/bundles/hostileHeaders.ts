import type { ProblemCode } from '#core/base/Problem';
import type { ZipLies, ZipPart } from './buildZip';
import { buildZip, extraField } from './buildZip';
import type { HostileBundle } from './HostileBundle';
import { manifestOf, pictureBytes, sampleParts, wholeBundle } from './sampleParts';

/** A good bundle in which one file, by its number, is changed. */
function changed(number: number, change: Partial<ZipPart>, lies: ZipLies = {}): Buffer {
  return buildZip(
    wholeBundle().map((part, index) => (index === number ? { ...part, ...change } : part)),
    lies,
  );
}

/** Of the whole bundle: manifest, article, two photos, two versions. */
const numbers = { manifest: 0, article: 1, photo: 2, version: 4 } as const;

function changes(
  what: string,
  codes: readonly ProblemCode[],
  change: Partial<ZipPart>,
  ofWhich: readonly (keyof typeof numbers)[] = ['article', 'photo', 'version'],
): readonly HostileBundle[] {
  return ofWhich.map((which) => ({
    name: `${what}: ${which}`,
    codes,
    bytes: () => changed(numbers[which], change),
  }));
}

function whole(what: string, codes: readonly ProblemCode[], lies: ZipLies): HostileBundle {
  return { name: what, codes, bytes: () => buildZip(wholeBundle(), lies) };
}

const everyFile = ['manifest', 'article', 'photo', 'version'] as const;

const fileKinds = [
  ['pipe', 0o010644],
  ['character device', 0o020644],
  ['folder', 0o040755],
  ['block device', 0o060644],
  ['symlink', 0o120777],
  ['socket', 0o140755],
  ['whiteout', 0o160000],
] as const;

/** Links, folders and devices. */
const notFiles: readonly HostileBundle[] = [
  ...fileKinds.flatMap(([what, mode]) =>
    changes(what, ['bundle-not-a-file'], { externalAttributes: mode * 0x10000 }, everyFile),
  ),
  ...[0x08, 0x10, 0x40, 0x400].flatMap((attribute) =>
    changes(`attribute of Windows ${attribute}`, ['bundle-not-a-file'], { externalAttributes: attribute }, ['photo']),
  ),
  ...['../../ut', '/etc/passwd', 'article.json'].map((target): HostileBundle => ({
    name: `symlink to ${target}`,
    codes: ['bundle-not-a-file'],
    bytes: () => {
      const link = { name: 'versions/link.json', bytes: Buffer.from(target), externalAttributes: 0o120777 * 0x10000 };
      const parts = [...sampleParts, link];
      return buildZip([manifestOf(parts), ...parts]);
    },
  })),
  ...['images/', 'versions/', 'ut/', '/'].map((name): HostileBundle => ({
    name: `folder ${name}`,
    codes: ['bundle-not-a-file'],
    bytes: () => buildZip([...wholeBundle(), { name, bytes: Buffer.alloc(0) }]),
  })),
];

/** Packed in ways that a bundle is not. */
const packings: readonly HostileBundle[] = [
  ...changes('password', ['bundle-encrypted'], { flags: 0x0801 }, everyFile),
  ...changes('strong encryption', ['bundle-encrypted', 'bundle-damaged'], { flags: 0x0841 }),
  ...changes('masked headers', ['bundle-encrypted'], { flags: 0x2800 }),
  ...changes('AES', ['bundle-encrypted'], { extra: extraField(0x9901, Buffer.from('02004145030800', 'hex')) }),
  ...[1, 2, 6, 9, 12, 14, 19, 93, 95, 96, 97, 98, 99, 0xffff].flatMap((method) =>
    changes(`packing ${method}`, ['bundle-unknown-packing'], { method }, ['article', 'photo']),
  ),
  ...changes('patched data', ['bundle-unknown-packing'], { flags: 0x0820 }),
  ...changes('stored, but called deflated', ['bundle-damaged', 'bundle-wrong-size', 'bundle-overpacked'], {
    method: 8,
    packed: Buffer.from('inte packat, men det står så'),
  }),
  ...changes(
    'deflated, with bytes after its end',
    ['bundle-hidden-data'],
    {
      method: 8,
      bytes: Buffer.from('{}'),
      // `{}` deflated, and more.
      packed: Buffer.concat([Buffer.from('ab0600', 'hex'), Buffer.from('dold')]),
    },
    ['manifest'],
  ),
  ...changes('deflated, and cut off', ['bundle-damaged', 'bundle-wrong-size'], {
    method: 8,
    packed: Buffer.from('ab', 'hex'),
    byteCount: 2,
  }),
];

/** Sizes and checksums that are not those of the bytes. */
const sizes: readonly HostileBundle[] = [
  ...[0, 1, 100, 0x7fffffff, 0xfffffffe].flatMap((byteCount) =>
    changes(`size ${byteCount}`, [], { byteCount }, everyFile),
  ),
  ...[0, 1, 100, 0x7fffffff, 0xfffffffe].flatMap((packedByteCount) =>
    changes(`packed size ${packedByteCount}`, [], { packedByteCount }, everyFile),
  ),
  ...changes('sizes beyond the file', [], { byteCount: 90_000_000, packedByteCount: 90_000_000 }, ['photo']),
  ...changes('CRC-32', ['bundle-wrong-checksum'], { crc32: 0x12345678 }, everyFile),
  ...changes('CRC-32 nil', ['bundle-wrong-checksum'], { crc32: 0 }, everyFile),
  ...changes(
    'other bytes of the same size',
    ['bundle-wrong-checksum'],
    {
      packed: pictureBytes(3, 70_000),
      bytes: pictureBytes(4, 70_000),
    },
    ['photo'],
  ),
  ...changes('header of its own: CRC-32', ['bundle-hidden-data'], { local: { crc32: 1 } }, everyFile),
  ...changes('header of its own: size', ['bundle-hidden-data'], { local: { byteCount: 1 } }, everyFile),
  ...changes('header of its own: packed size', ['bundle-hidden-data'], { local: { packedByteCount: 1 } }),
  ...changes('header of its own: name', ['bundle-hidden-data'], { local: { name: '../../ut.json' } }, everyFile),
  ...changes('header of its own: longer name', ['bundle-hidden-data'], { local: { name: 'a'.repeat(5000) } }),
  ...changes('header of its own: packing', ['bundle-hidden-data'], { local: { method: 99 } }),
  ...changes('header of its own: flags', ['bundle-hidden-data'], { local: { flags: 0x0801 } }),
  ...changes('descriptor wrong', ['bundle-hidden-data'], { descriptor: 'wrong' }),
  ...changes('descriptor missing', ['bundle-hidden-data'], { descriptor: 'missing' }),
];

const spare = Buffer.from('PK\u0003\u0004 dold');

/** Bytes that belong to no file, and more than one way to read the same bytes. */
const hidden: readonly HostileBundle[] = [
  whole('bytes before', ['bundle-hidden-data'], { prefix: spare }),
  whole('bytes before, not counted', ['bundle-hidden-data', 'bundle-damaged'], {
    prefix: spare,
    isPrefixUncounted: true,
  }),
  whole('program before', ['bundle-hidden-data'], { prefix: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]) }),
  whole('bytes before the directory', ['bundle-hidden-data'], { beforeDirectory: spare }),
  whole('bytes before the end', ['bundle-hidden-data'], { beforeEnd: spare }),
  whole('bytes after', ['bundle-hidden-data'], { suffix: spare }),
  whole('a zip after', ['bundle-hidden-data', 'bundle-damaged'], { suffix: buildZip([]) }),
  whole('many bytes after', ['not-a-bundle', 'bundle-hidden-data'], { suffix: Buffer.alloc(100_000) }),
  whole('comment', ['bundle-hidden-data'], { comment: Buffer.from('hej') }),
  whole('comment that is an end', ['bundle-hidden-data'], { comment: buildZip([]) }),
  whole('comment that is a bundle', ['bundle-hidden-data', 'bundle-damaged'], {
    comment: buildZip(wholeBundle(sampleParts.slice(0, 1))),
  }),
  whole('longest comment', ['bundle-hidden-data', 'not-a-bundle'], { comment: Buffer.alloc(0xffff, 'x') }),
  ...changes('gap before', ['bundle-hidden-data'], { gap: spare }, everyFile),
  ...changes('comment', ['bundle-hidden-data'], { comment: 'hej' }),
  ...changes('not in the directory', ['bundle-hidden-data'], { isInDirectory: false }, everyFile),
  ...changes('bytes of another', ['bundle-hidden-data'], { sameBytesAs: 1 }, ['version']),
  ...[0x7075, 0x6375, 0x0017, 0xcafe].flatMap((id) =>
    changes(`extra field ${id.toString(16)}`, ['bundle-hidden-data'], {
      extra: extraField(id, Buffer.from('\u0001....../ut')),
    }),
  ),
  ...changes('extra field longer than it is', ['bundle-damaged'], { extra: Buffer.from('55540f00ff', 'hex') }),
  whole('on another disk', ['bundle-damaged'], { diskNumber: 1 }),
  whole('directory elsewhere', ['bundle-hidden-data'], { directoryOffset: 0 }),
  whole('directory beyond the end', ['bundle-hidden-data'], { directoryOffset: 0xfffffffe }),
  whole('directory too short', ['bundle-hidden-data'], { directoryByteCount: 46 }),
  whole('fewer files than there are', ['bundle-hidden-data'], { entryCount: 3 }),
  whole('no files at all', ['bundle-hidden-data'], { entryCount: 0 }),
  whole('more files than there are', ['bundle-damaged', 'bundle-hidden-data'], { entryCount: 100 }),
  whole('two counts', ['bundle-damaged'], { entryCountOnDisk: 2 }),
];

function locator(offset: bigint): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('PK\u0006\u0007', 'latin1');
  bytes.writeBigUInt64LE(offset, 8);
  bytes.writeUInt32LE(1, 16);
  return bytes;
}

function zip64End(entryCount: bigint, directoryOffset: bigint): Buffer {
  const bytes = Buffer.alloc(56);
  bytes.write('PK\u0006\u0006', 'latin1');
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(entryCount, 24);
  bytes.writeBigUInt64LE(entryCount, 32);
  bytes.writeBigUInt64LE(directoryOffset, 48);
  return bytes;
}

function zip64Sizes(...values: readonly bigint[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, index) => bytes.writeBigUInt64LE(value, index * 8));
  return extraField(0x0001, bytes);
}

const huge = 0xffff_ffff_ffff_ffffn;

/** Sizes and places in the large form, which no bundle needs, and which may lie in it once more. */
const zip64: readonly HostileBundle[] = [
  ...[0n, 10n, huge].map((offset) =>
    whole(`zip64 at ${offset}`, ['bundle-unknown-packing'], { beforeEnd: locator(offset) }),
  ),
  ...[0n, 6n, 100_000n, huge].flatMap((count) => [
    whole(`zip64 with ${count} files`, ['bundle-unknown-packing'], {
      prefix: zip64End(count, 56n),
      beforeEnd: locator(0n),
    }),
    whole(`zip64 with ${count} files, elsewhere`, ['bundle-unknown-packing'], {
      beforeEnd: Buffer.concat([zip64End(count, huge), locator(0n)]),
    }),
  ]),
  whole('zip64 count', ['bundle-unknown-packing'], { entryCount: 0xffff }),
  whole('zip64 offset', ['bundle-unknown-packing'], { directoryOffset: 0xffffffff }),
  whole('zip64 size', ['bundle-unknown-packing'], { directoryByteCount: 0xffffffff }),
  ...[0n, 500n, 2n ** 40n, huge].flatMap((size) =>
    changes(`zip64 sizes ${size}`, ['bundle-unknown-packing'], {
      byteCount: 0xffffffff,
      packedByteCount: 0xffffffff,
      extra: zip64Sizes(size, size),
    }),
  ),
  ...changes('zip64 field without need', ['bundle-unknown-packing'], { extra: zip64Sizes(1n, 2n) }),
  ...changes('zip64 field that is empty', ['bundle-unknown-packing', 'bundle-damaged'], {
    byteCount: 0xffffffff,
    extra: extraField(0x0001, Buffer.alloc(0)),
  }),
];

/** Headers of a zip that lie, hide or lead elsewhere. */
export const hostileHeaders: readonly HostileBundle[] = [...notFiles, ...packings, ...sizes, ...hidden, ...zip64];
