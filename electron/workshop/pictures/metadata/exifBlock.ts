/** What is written of EXIF: how the picture lies, who made it and who owns it. */
export interface ExifWords {
  /** EXIF 2.32 section 4.6.4, tag 0x0112: 1 to 8. */
  readonly orientation: number;
  readonly artist: string;
  readonly copyright: string;
}

const types = { ascii: 2, short: 3 } as const;

/**
 * These words as a TIFF structure (EXIF 2.32 section 4.5), little-endian, texts in UTF-8 as all readers of today take
 * them. Undefined when there is nothing to say.
 */
export function exifBlock({ orientation, artist, copyright }: ExifWords): Uint8Array | undefined {
  const entries: { readonly tag: number; readonly type: number; readonly count: number; readonly data: Buffer }[] = [];
  if (orientation !== 1) {
    entries.push({ tag: 0x0112, type: types.short, count: 1, data: Buffer.from([orientation, 0, 0, 0]) });
  }
  for (const [tag, text] of [
    [0x013b, artist],
    [0x8298, copyright],
  ] as const) {
    if (text === '') continue;
    const data = Buffer.from(`${text}\0`, 'utf8');
    entries.push({ tag, type: types.ascii, count: data.length, data });
  }
  if (entries.length === 0) return undefined;

  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  const header = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const values: Buffer[] = [];
  let place = header.length + directory.length;
  for (const [index, { tag, type, count, data }] of entries.entries()) {
    const start = 2 + index * 12;
    directory.writeUInt16LE(tag, start);
    directory.writeUInt16LE(type, start + 2);
    directory.writeUInt32LE(count, start + 4);
    if (data.length <= 4) data.copy(directory, start + 8);
    else {
      directory.writeUInt32LE(place, start + 8);
      // Values begin on even places (TIFF 6.0 section 2).
      const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)]);
      values.push(padded);
      place += padded.length;
    }
  }
  return Buffer.concat([header, directory, ...values]);
}
