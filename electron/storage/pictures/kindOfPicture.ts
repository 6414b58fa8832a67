/** The kinds of picture that an article may hold, by the ending of their files. */
export type PictureKind = 'jpg' | 'png' | 'webp' | 'gif' | 'avif';

/** Tells the kind of a picture by its first bytes, whatever it is called; undefined when it is none that we take. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  // The first marker after SOI, ITU-T T.81 section B.1.1.3.
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'jpg';
  // PNG section 5.2.
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return 'png';
  // RFC 9649 section 2.4.
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  // GIF89a section 17.
  if (/^GIF8[79]a/u.test(head)) return 'gif';
  return isAvif(bytes, head) ? 'avif' : undefined;
}

/** AVIF section 6.3: the brand `avif` stands among those of the file type box (ISO/IEC 14496-12 section 4.3). */
function isAvif(bytes: Uint8Array, head: string): boolean {
  if (!head.startsWith('ftyp', 4)) return false;
  const boxByteCount = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = head.slice(8, Math.min(boxByteCount, head.length)).match(/.{4}/gsu) ?? [];
  // The second is the version of the first.
  return brands.some((brand, index) => brand === 'avif' && index !== 1);
}

/** Kinds of picture that no browser shows: one that can be made into another, and one that can't be read here. */
export type ForeignKind = 'tiff' | 'heic';

/** Tells a kind that must become another before an article can hold it; undefined for all others. */
export function foreignKindOf(bytes: Uint8Array): ForeignKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  // TIFF 6.0 section 2, of either byte order.
  if (/^(?:II\*\0|MM\0\*)/u.test(head)) return 'tiff';
  // ISO/IEC 23008-12 annex B: the brands of pictures that are coded in HEVC.
  return /^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/su.test(head) && kindOfPicture(bytes) === undefined
    ? 'heic'
    : undefined;
}
