import type { Metadata } from './Metadata';
import { UnknownFormError } from './Metadata';

const flag = { animation: 0x02, xmp: 0x04, exif: 0x08, alpha: 0x10, profile: 0x20 };
const ofPicture: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/**
 * A WebP with other metadata and the very same picture (RFC 9649 section 2). One in the simple form, which has room for
 * none, becomes one in the extended form.
 * @throws {UnknownFormError} when it is not in the form of a WebP.
 */
export function cleanWebp(
  bytes: Uint8Array,
  { exif, xmp }: Metadata,
  size: { readonly widthPx: number; readonly heightPx: number },
): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWebp = source.toString('latin1', 0, 4) === 'RIFF' && source.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp) throw new UnknownFormError('WebP', 0);
  const fileEnd = Math.min(source.length, 8 + source.readUInt32LE(4));
  const chunks: { readonly name: string; readonly content: Buffer }[] = [];
  for (let place = 12; place + 8 <= fileEnd;) {
    const length = source.readUInt32LE(place + 4);
    const name = source.toString('latin1', place, place + 4);
    if (place + 8 + length > fileEnd) throw new UnknownFormError('WebP', place);
    if (ofPicture.has(name)) chunks.push({ name, content: source.subarray(place + 8, place + 8 + length) });
    place += 8 + length + (length % 2);
  }
  const [first] = chunks;
  if (first === undefined) throw new UnknownFormError('WebP', 12);
  const hasMetadata = exif !== undefined || xmp !== undefined;
  const isExtended = first.name === 'VP8X' && first.content.length >= 10;
  const head = isExtended ? Buffer.from(first.content) : extendedHead(first, size);
  head[0] =
    ((head[0] ?? 0) & ~(flag.xmp | flag.exif)) |
    (xmp === undefined ? 0 : flag.xmp) |
    (exif === undefined ? 0 : flag.exif);
  const rest = isExtended ? chunks.slice(1) : chunks;
  return riff([
    ...(isExtended || hasMetadata ? [{ name: 'VP8X', content: head }] : []),
    ...rest,
    ...(exif === undefined ? [] : [{ name: 'EXIF', content: Buffer.from(exif) }]),
    ...(xmp === undefined ? [] : [{ name: 'XMP ', content: Buffer.from(xmp, 'utf8') }]),
  ]);
}

/** RFC 9649 section 2.7.1. */
function extendedHead(
  { name, content }: { readonly name: string; readonly content: Buffer },
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Buffer {
  const head = Buffer.alloc(10);
  // The lossless form says by itself whether it has an alpha channel (section 3.4).
  const hasAlpha = name === 'VP8L' && content.length >= 5 && (content.readUInt32LE(1) & 0x10000000) !== 0;
  head[0] = hasAlpha ? flag.alpha : 0;
  head.writeUIntLE(widthPx - 1, 4, 3);
  head.writeUIntLE(heightPx - 1, 7, 3);
  return head;
}

function riff(chunks: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const parts = chunks.flatMap(({ name, content }) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return [head, content, Buffer.alloc(content.length % 2)];
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
