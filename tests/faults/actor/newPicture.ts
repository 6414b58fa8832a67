import { randomBytes } from 'node:crypto';

/** A PNG of 1 × 1 pixel (PNG section 11.2.2: signature and IHDR are all that is looked at), 30 kB, unlike any other. */
export function newPicture(): Uint8Array {
  const header = Buffer.alloc(33);
  header.write('\u0089PNG\r\n\u001A\n', 0, 'latin1');
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(1, 16);
  header.writeUInt32BE(1, 20);
  header.writeUInt8(8, 24);
  header.writeUInt8(2, 25);
  return Buffer.concat([header, randomBytes(30_000)]);
}
