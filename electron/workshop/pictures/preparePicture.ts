import { imageSize } from 'image-size';
import type { Sharp } from 'sharp';
import { cleanGif } from './clean/cleanGif';
import { cleanJpeg } from './clean/cleanJpeg';
import { cleanPng } from './clean/cleanPng';
import { cleanWebp } from './clean/cleanWebp';
import type { Metadata } from './clean/Metadata';
import { UnknownFormError } from './clean/Metadata';
import { exifBlock } from './metadata/exifBlock';
import type { PictureWords } from './metadata/PictureWords';
import { xmpPacket } from './metadata/xmpPacket';
import { drawVariant, isAsWanted } from './drawVariant';
import { wholeEncodings } from './encodings';
import type { Photo } from './Photo';
import type { Preparation, PublishedKind } from './Preparation';
import { shownPart } from './shownPart';

/**
 * A picture as it is published: turned and cut as asked, in sRGB then, without a word of where, when and with what it
 * was taken, but with its credit, its copyright and the words that the article has for it. One that is neither turned
 * nor cut nor made anything else keeps its very pixels.
 * @throws when it can't be decoded.
 */
export async function preparePicture(photo: Photo, preparation: Preparation): Promise<Uint8Array> {
  const { kind, edit, words, variant } = preparation;
  const { bytes, description } = photo;
  const { creator, copyright } = description;
  const all: PictureWords = { ...words, creator: creator || words.credit, copyright };
  const xmp = xmpPacket(all);
  const keepsPixels =
    variant === undefined ? edit.rotation === 0 && edit.crop === null : await isAsWanted(bytes, preparation, variant);
  if (keepsPixels) {
    try {
      const cleaned = clean(bytes, kind, all, xmp);
      if (cleaned !== undefined) return cleaned;
    } catch (error) {
      // Browsers show files that are not quite in form; made anew, it is in form.
      if (!(error instanceof UnknownFormError)) throw error;
    }
  }
  const isAnimated = kind === 'gif' || kind === 'webp';
  const picture =
    variant === undefined
      ? encoded(await shownPart(bytes, edit, { isAnimated }), kind)
      : await drawVariant(photo, preparation, variant);
  const drawnKind = variant?.kind ?? kind;
  // Words are put in by our own hand where that can be: sharp writes names in EXIF without their accents.
  if (drawnKind === 'avif') return (xmp === undefined ? picture : picture.withXmp(xmp)).toBuffer();
  const drawn = await picture.toBuffer();
  return clean(drawn, drawnKind, all, xmp) ?? drawn;
}

/** Undefined where the metadata can't be exchanged without drawing the picture anew. */
function clean(
  bytes: Uint8Array,
  kind: PublishedKind,
  { creator, copyright }: PictureWords,
  xmp: string | undefined,
): Uint8Array | undefined {
  const orientation = orientationOf(bytes);
  const metadata: Metadata = { exif: exifBlock({ orientation, artist: creator, copyright }), xmp };
  switch (kind) {
    case 'jpg':
      return cleanJpeg(bytes, metadata);
    case 'png':
      return orientation === 1 ? cleanPng(bytes, metadata) : undefined;
    case 'webp': {
      const { width, height } = imageSize(bytes);
      return orientation === 1 ? cleanWebp(bytes, metadata, { widthPx: width, heightPx: height }) : undefined;
    }
    case 'gif':
      return cleanGif(bytes);
    default:
      return undefined;
  }
}

function orientationOf(bytes: Uint8Array): number {
  const { orientation = 1 } = imageSize(bytes);
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

function encoded(picture: Sharp, kind: PublishedKind): Sharp {
  switch (kind) {
    case 'jpg':
      return picture.jpeg(wholeEncodings.jpg);
    case 'png':
      return picture.png(wholeEncodings.png);
    case 'webp':
      return picture.webp(wholeEncodings.webp);
    case 'gif':
      return picture.gif();
    case 'avif':
      return picture.avif(wholeEncodings.avif);
    default: {
      const never: never = kind;
      throw new Error(`No such kind: ${String(never)}`);
    }
  }
}
