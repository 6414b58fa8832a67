import type { Metadata } from './Metadata';
import { UnknownFormError } from './Metadata';

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
};
const exifName = Buffer.from('Exif\0\0', 'latin1');
const xmpName = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
/** ITU-T T.81 section B.1.1.4: a length of two bytes counts itself. */
const longestSegment = 0xffff - 2;

/**
 * A JPEG with other metadata and the very same picture (ITU-T T.81 annex B). Of its application segments JFIF, colour
 * profile and Adobe's colour transform stay, since the picture looks otherwise without them; all else goes, and with it
 * what follows the end of the picture: second pictures, films.
 * @throws {UnknownFormError} when it is not in the form of a JPEG.
 */
export function cleanJpeg(bytes: Uint8Array, { exif, xmp }: Metadata): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [Buffer.from([0xff, marker.start])];
  const own = [
    ...(exif === undefined ? [] : [segment(marker.app1, Buffer.concat([exifName, exif]))]),
    ...(xmp === undefined ? [] : [segment(marker.app1, Buffer.concat([xmpName, Buffer.from(xmp, 'utf8')]))]),
  ].filter((part) => part !== undefined);
  let isOwnWritten = false;
  let place = 2;
  if (source[0] !== 0xff || source[1] !== marker.start) throw new UnknownFormError('JPEG', 0);
  for (;;) {
    if (source[place] !== 0xff) throw new UnknownFormError('JPEG', place);
    // Any number of fill bytes may stand before a marker.
    while (source[place + 1] === 0xff) place += 1;
    const code = source[place + 1];
    if (code === undefined || code === 0 || code === marker.start) throw new UnknownFormError('JPEG', place);
    if (code === marker.end) {
      kept.push(Buffer.from([0xff, marker.end]));
      return Buffer.concat(kept);
    }
    if (place + 4 > source.length) throw new UnknownFormError('JPEG', place);
    const end = place + 2 + source.readUInt16BE(place + 2);
    if (end > source.length || end < place + 4) throw new UnknownFormError('JPEG', place);
    const content = source.subarray(place + 4, end);
    // JFIF wants to be first (JFIF 1.02); ours comes right after it.
    if (code !== marker.app0 && !isOwnWritten) {
      kept.push(...own);
      isOwnWritten = true;
    }
    if (isOfPicture(code, content)) kept.push(source.subarray(place, end));
    place = end;
    if (code !== marker.scan) continue;
    const scanEnd = endOfScan(source, place);
    kept.push(source.subarray(place, scanEnd));
    place = scanEnd;
  }
}

function isOfPicture(code: number, content: Buffer): boolean {
  if (code === marker.comment) return false;
  if (code < marker.app0 || code > marker.app15) return true;
  const name = content.subarray(0, 12).toString('latin1');
  if (code === marker.app0) return name.startsWith('JFIF\0');
  if (code === marker.app2) return name.startsWith('ICC_PROFILE\0');
  return code === marker.app14 && name.startsWith('Adobe');
}

/** Where the compressed data of a scan ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(source: Buffer, start: number): number {
  let place = start;
  for (;;) {
    place = source.indexOf(0xff, place);
    if (place === -1 || place + 1 >= source.length) throw new UnknownFormError('JPEG', start);
    const next = source[place + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return place;
    place += next === 0xff ? 1 : 2;
  }
}

/** Undefined for what is too long for one segment: metadata are no reason to refuse a picture. */
function segment(code: number, content: Buffer): Buffer | undefined {
  if (content.length > longestSegment) return undefined;
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
