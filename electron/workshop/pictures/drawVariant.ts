import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { PictureVariant } from '#core/publish/pictures/PictureVariant';
import { pageEncodings } from './encodings';
import type { Photo } from './Photo';
import type { Preparation } from './Preparation';
import { shownPart } from './shownPart';

/**
 * A picture as one of the files of a page: upright, turned, cut and made smaller, in sRGB, with nothing that its file
 * said. The same bytes give the same bytes. What moves goes on moving in WebP.
 * @throws when it can't be decoded.
 */
export async function drawVariant(
  photo: Photo,
  { kind, edit }: Pick<Preparation, 'kind' | 'edit'>,
  variant: PictureVariant,
): Promise<Sharp> {
  const { widthPx, heightPx } = variant;
  const mayMove = kind === 'webp' && variant.kind === 'webp';
  const part = mayMove ? await shownPart(photo.bytes, edit, { isAnimated: true }) : await photo.part(edit);
  const picture = part.resize(widthPx, heightPx, { fit: 'fill' });
  const isDrawing = kind === 'png';
  switch (variant.kind) {
    case 'avif':
      return picture.avif(isDrawing ? pageEncodings.avif.drawing : pageEncodings.avif.photo);
    case 'webp':
      return picture.webp(isDrawing ? pageEncodings.webp.drawing : pageEncodings.webp.photo);
    case 'jpg':
      return picture.jpeg(pageEncodings.jpg);
    case 'png':
      return picture.png(pageEncodings.png);
    default: {
      const never: never = variant.kind;
      throw new Error(`No such kind: ${String(never)}`);
    }
  }
}

/** Whether a picture is already what a variant of it would be: of its kind and size, upright and in sRGB. */
export async function isAsWanted(
  bytes: Uint8Array,
  { kind, edit }: Pick<Preparation, 'kind' | 'edit'>,
  variant: PictureVariant,
): Promise<boolean> {
  if (kind !== variant.kind || edit.rotation !== 0 || edit.crop !== null) return false;
  const { width, height, orientation = 1, space, icc } = await sharp(bytes).metadata();
  const isSrgb = (space === 'srgb' || space === 'b-w') && (icc === undefined || isProfileOfSrgb(icc));
  return width === variant.widthPx && height === variant.heightPx && orientation === 1 && isSrgb;
}

/** By its description (ICC.1:2022 section 9.2.41), in one byte a letter or in two. */
function isProfileOfSrgb(profile: Buffer): boolean {
  return profile.includes('sRGB') || profile.includes(Buffer.from('sRGB', 'utf16le').swap16());
}
