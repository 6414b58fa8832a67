/*
 * How a photo is shown, without any change of its file: turned first, then cut. Shares are of the photo as it lies
 * after turning, from its left upper corner: 0 to 1. The window needs this too, and has no zod.
 */

/** How far a photo can be turned clockwise, in degrees. */
export const rotations = [0, 90, 180, 270] as const;

/** The smallest part of a photo that can be shown, as a share of its width or height. */
export const smallestCrop = 0.02;

/** The part of a photo that is shown. */
export interface PictureCrop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of a photo must be seen. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** How a photo is turned and cut, and what of it must be seen. */
export interface PictureEdit {
  readonly rotation: (typeof rotations)[number];
  readonly crop: PictureCrop | null;
  readonly focalPoint: FocalPoint | null;
}

/** A photo as its file has it. */
export const noPictureEdit: PictureEdit = { rotation: 0, crop: null, focalPoint: null };

/** Whether a value says how far a photo is turned. */
export function isRotation(value: unknown): value is PictureEdit['rotation'] {
  return rotations.some((rotation) => rotation === value);
}

/** Whether a value is a part of a photo. */
export function isPictureCrop(value: unknown): value is PictureCrop {
  const [left, top, width, height] = sharesOf(value, ['left', 'top', 'width', 'height']);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return false;
  return width >= smallestCrop && height >= smallestCrop && isWithin({ left, top, width, height });
}

/** Whether a part of a photo does not reach beyond it. */
export function isWithin({ left, top, width, height }: PictureCrop): boolean {
  // Sums of shares are not exact.
  const rounding = 1e-6;
  return left + width <= 1 + rounding && top + height <= 1 + rounding;
}

/** Whether a value is a point on a photo. */
export function isFocalPoint(value: unknown): value is FocalPoint {
  return sharesOf(value, ['x', 'y']).every((share) => share !== undefined);
}

/** The values of these keys, undefined where they are no shares, or where there are other keys as well. */
function sharesOf(value: unknown, keys: readonly string[]): readonly (number | undefined)[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).some((key) => !keys.includes(key))) {
    return keys.map(() => undefined);
  }
  return keys.map((key) => {
    const share: unknown = Reflect.get(value, key);
    return typeof share === 'number' && share >= 0 && share <= 1 ? share : undefined;
  });
}

/** Reads an edit from JSON; what is none leaves the photo as its file has it. */
export function pictureEditOf(json: string | null): PictureEdit {
  let value: unknown = null;
  try {
    value = JSON.parse(json ?? 'null');
  } catch {
    return noPictureEdit;
  }
  if (typeof value !== 'object' || value === null) return noPictureEdit;
  const { rotation, crop, focalPoint } = { ...noPictureEdit, ...value };
  return {
    rotation: isRotation(rotation) ? rotation : 0,
    crop: isPictureCrop(crop) ? crop : null,
    focalPoint: isFocalPoint(focalPoint) ? focalPoint : null,
  };
}

/** The size of what is shown of a photo, in pixels of its file: at least one each way. */
export function shownSize(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  { rotation, crop }: Pick<PictureEdit, 'rotation' | 'crop'>,
): { readonly widthPx: number; readonly heightPx: number } {
  const isOnItsSide = rotation === 90 || rotation === 270;
  const [width, height] = isOnItsSide ? [heightPx, widthPx] : [widthPx, heightPx];
  return {
    widthPx: Math.max(1, Math.round(width * (crop?.width ?? 1))),
    heightPx: Math.max(1, Math.round(height * (crop?.height ?? 1))),
  };
}
