import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { PictureEdit } from '#core/document/pictureEdit';

/** As many threads as pictures that are drawn at once; and so the outcome can't hang on how many there are. */
sharp.concurrency(1);

/**
 * What is shown of a picture, upright, turned and cut, to be made smaller and written in some kind. Its colours become
 * sRGB, and nothing that its file says goes along. What moves goes on moving where that is asked for, unless it is turned.
 * @throws when it can't be decoded.
 */
export async function shownPart(
  bytes: Uint8Array,
  { rotation, crop }: Pick<PictureEdit, 'rotation' | 'crop'>,
  { isAnimated }: { readonly isAnimated: boolean },
): Promise<Sharp> {
  const picture = sharp(bytes, { animated: isAnimated && rotation === 0, failOn: 'error' }).autoOrient();
  if (rotation !== 0) picture.rotate(rotation);
  if (crop === null) return picture;
  const { autoOrient, pages = 1, pageHeight } = await picture.metadata();
  const upright = [autoOrient.width, pages > 1 && pageHeight !== undefined ? pageHeight : autoOrient.height] as const;
  const [width, height] = rotation === 90 || rotation === 270 ? [upright[1], upright[0]] : upright;
  const left = Math.min(width - 1, Math.round(crop.left * width));
  const top = Math.min(height - 1, Math.round(crop.top * height));
  return picture.extract({
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(crop.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(crop.height * height))),
  });
}
