import { UnknownFormError } from './Metadata';

const block = { extension: 0x21, image: 0x2c, trailer: 0x3b };
const label = { comment: 0xfe, application: 0xff };

/**
 * A GIF without comments and without what programs have put in beside the picture (GIF89a section 24 and 26). Only how
 * often it is repeated stays. GIF has no place for a credit that others would look in.
 * @throws {UnknownFormError} when it is not in the form of a GIF.
 */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^GIF8[79]a/u.test(source.toString('latin1', 0, 6)) || source.length < 13) throw new UnknownFormError('GIF', 0);
  const tableEnd = 13 + tableSize(source[10] ?? 0);
  const kept: Buffer[] = [source.subarray(0, tableEnd)];
  let place = tableEnd;
  for (;;) {
    const kind = source[place];
    if (kind === block.trailer) {
      kept.push(Buffer.from([block.trailer]));
      return Buffer.concat(kept);
    }
    let end: number;
    if (kind === block.image) {
      // The descriptor, a table of colours, the code size, then the data.
      end = endOfData(source, place + 10 + tableSize(source[place + 9] ?? 0) + 1);
    } else if (kind === block.extension) end = endOfData(source, place + 2);
    else throw new UnknownFormError('GIF', place);
    if (kind === block.image || isOfPicture(source, place)) kept.push(source.subarray(place, end));
    place = end;
  }
}

function tableSize(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1);
}

function isOfPicture(source: Buffer, place: number): boolean {
  const kind = source[place + 1];
  if (kind === label.comment) return false;
  if (kind !== label.application) return true;
  return /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)/u.test(source.toString('latin1', place + 3, place + 14));
}

/** Past the sub-blocks that begin there, and the empty one that ends them (GIF89a section 15). */
function endOfData(source: Buffer, start: number): number {
  let place = start;
  for (;;) {
    const length = source[place];
    if (length === undefined || place + 1 + length > source.length) throw new UnknownFormError('GIF', place);
    place += 1 + length;
    if (length === 0) return place;
  }
}
