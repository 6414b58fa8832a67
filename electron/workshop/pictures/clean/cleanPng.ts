import type { Metadata } from './Metadata';
import { UnknownFormError } from './Metadata';

const signature = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1');
/** Chunks with words about the picture, and with anything that a program may hide (PNG section 11.3.3). */
const told: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);
/** Chunks that say how the picture looks (PNG section 11, and those of APNG). Private ones go. */
const ofPicture =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/u;

/**
 * A PNG with other metadata and the very same picture (PNG third edition, section 5).
 * @throws {UnknownFormError} when it is not in the form of a PNG.
 */
export function cleanPng(bytes: Uint8Array, { exif, xmp }: Metadata): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!source.subarray(0, 8).equals(signature)) throw new UnknownFormError('PNG', 0);
  const kept: Buffer[] = [signature];
  let place = signature.length;
  for (;;) {
    if (place + 12 > source.length) throw new UnknownFormError('PNG', place);
    const end = place + 12 + source.readUInt32BE(place);
    const name = source.toString('latin1', place + 4, place + 8);
    if (end > source.length || !/^[A-Za-z]{4}$/u.test(name)) throw new UnknownFormError('PNG', place);
    // A chunk that we don't know but without which the picture can't be shown.
    const isNeeded = /^[A-Z]/u.test(name) && !told.has(name);
    if (ofPicture.test(name) || isNeeded) kept.push(source.subarray(place, end));
    if (name === 'IHDR') {
      if (exif !== undefined) kept.push(chunk('eXIf', Buffer.from(exif)));
      if (xmp !== undefined) kept.push(chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`, 'utf8')));
    }
    place = end;
    // What stands after the end is none of the picture's.
    if (name === 'IEND') return Buffer.concat(kept);
  }
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The sum of PNG annex D; Node has one of its own from version 22 only. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
