import { imageSize } from 'image-size';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { PictureEdit } from '#core/document/pictureEdit';
import { cleanGif } from './clean/cleanGif';
import { cleanJpeg } from './clean/cleanJpeg';
import { cleanPng } from './clean/cleanPng';
import { cleanWebp } from './clean/cleanWebp';
import type { Metadata } from './clean/Metadata';
import { UnknownFormError } from './clean/Metadata';
import { describePicture } from './metadata/describePicture';
import { exifBlock } from './metadata/exifBlock';
import type { PictureWords } from './metadata/PictureWords';
import { xmpPacket } from './metadata/xmpPacket';

/** The kinds of picture that are published, by the ending of their files. */
export type PublishedKind = 'jpg' | 'png' | 'webp' | 'gif' | 'avif';

/** What a picture is to be like when it is published. */
export interface Preparation {
  readonly kind: PublishedKind;
  readonly edit: Pick<PictureEdit, 'rotation' | 'crop'>;
  /** As the article has them. */
  readonly words: Pick<PictureWords, 'caption' | 'alternativeText' | 'credit'>;
}

/**
 * A picture as it is published: turned and cut as asked, in sRGB then, without a word of where, when and with what it
 * was taken, but with its credit, its copyright and the words that the article has for it. One that is neither turned
 * nor cut keeps its very pixels.
 * @throws when it can't be decoded.
 */
export async function preparePicture(bytes: Uint8Array, { kind, edit, words }: Preparation): Promise<Uint8Array> {
  const { creator, copyright } = describePicture(bytes);
  const all: PictureWords = { ...words, creator: creator || words.credit, copyright };
  const xmp = xmpPacket(all);
  if (edit.rotation === 0 && edit.crop === null) {
    try {
      const cleaned = clean(bytes, kind, all, xmp);
      if (cleaned !== undefined) return cleaned;
    } catch (error) {
      // Browsers show files that are not quite in form; made anew, it is in form.
      if (!(error instanceof UnknownFormError)) throw error;
    }
  }
  return redrawn(bytes, { kind, edit }, all, xmp);
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

async function redrawn(
  bytes: Uint8Array,
  { kind, edit: { rotation, crop } }: Pick<Preparation, 'kind' | 'edit'>,
  { creator, copyright }: PictureWords,
  xmp: string | undefined,
): Promise<Uint8Array> {
  const isAnimated = kind === 'gif' || kind === 'webp';
  let picture = sharp(bytes, { animated: isAnimated, failOn: 'error' }).autoOrient();
  if (rotation !== 0) {
    // Turned in a step of its own, so that the part is cut from what was turned; without loss.
    picture = sharp(await picture.rotate(rotation).png().toBuffer());
  }
  if (crop !== null) {
    const { autoOrient, pages = 1, pageHeight } = await picture.metadata();
    const [width, height] = [autoOrient.width, pages > 1 && pageHeight !== undefined ? pageHeight : autoOrient.height];
    const left = Math.min(width - 1, Math.round(crop.left * width));
    const top = Math.min(height - 1, Math.round(crop.top * height));
    picture = picture.extract({
      left,
      top,
      width: Math.max(1, Math.min(width - left, Math.round(crop.width * width))),
      height: Math.max(1, Math.min(height - top, Math.round(crop.height * height))),
    });
  }
  if (xmp !== undefined && kind !== 'gif') picture = picture.withXmp(xmp);
  if (kind === 'jpg' || kind === 'webp' || kind === 'avif') {
    const ifd0 = {
      ...(creator === '' ? {} : { Artist: creator }),
      ...(copyright === '' ? {} : { Copyright: copyright }),
    };
    if (Object.keys(ifd0).length > 0) picture = picture.withExif({ IFD0: ifd0 });
  }
  return encoded(picture, kind);
}

async function encoded(picture: Sharp, kind: PublishedKind): Promise<Uint8Array> {
  switch (kind) {
    case 'jpg':
      return picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer();
    case 'png':
      return picture.png({ compressionLevel: 9 }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 90, smartSubsample: true }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    case 'avif':
      return picture.avif({ quality: 72 }).toBuffer();
    default: {
      const never: never = kind;
      throw new Error(`No such kind: ${String(never)}`);
    }
  }
}
