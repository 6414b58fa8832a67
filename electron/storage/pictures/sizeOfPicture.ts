import { imageSize } from 'image-size';
import type { PictureKind } from './kindOfPicture';

/** The size of a picture as shown. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * How much of a picture is looked at for its size. It stands at the front, after whatever the camera tells about
 * itself; more is not read, since on a hostile file the search takes time that grows with what it is given (for AVIF
 * with its square).
 */
const searchedBytes: Readonly<Record<PictureKind, number>> = {
  jpg: 4 * 1024 * 1024,
  png: 1024,
  webp: 1024,
  gif: 1024,
  avif: 128 * 1024,
};

/** EXIF orientations from this on lie on their side (EXIF 2.32 section 4.6.4, tag 0x0112). */
const firstSidewaysOrientation = 5;

/** The size of a picture, turned as its file says. Undefined when it can't be read: the picture is damaged. */
export function sizeOfPicture(bytes: Uint8Array, kind: PictureKind): PictureSize | undefined {
  // A copy, since the reader would look beyond the end of a view, into whatever follows it in memory.
  const searched = new Uint8Array(bytes.subarray(0, searchedBytes[kind]));
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(searched);
  } catch {
    return undefined;
  }
  const { width, height, orientation = 1 } = size;
  if (!isLength(width) || !isLength(height)) return undefined;
  return orientation >= firstSidewaysOrientation
    ? { widthPx: height, heightPx: width }
    : { widthPx: width, heightPx: height };
}

function isLength(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
