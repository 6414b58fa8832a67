import type { FocalPoint, PictureCrop, PictureEdit } from '#core/document/pictureEdit';
import { smallestCrop } from '#core/document/pictureEdit';

/** The whole photo as a part of it. */
export const wholeCrop: PictureCrop = { left: 0, top: 0, width: 1, height: 1 };

/** A corner of the part that is shown. */
export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** A part that is moved by these shares, as far as there is photo. */
export function movedCrop({ left, top, width, height }: PictureCrop, byX: number, byY: number): PictureCrop {
  return { left: between(0, left + byX, 1 - width), top: between(0, top + byY, 1 - height), width, height };
}

/**
 * A part one of whose corners is drawn to a place, the opposite one stays. With a `ratio`, width and height keep to it:
 * it is that of the shares, so for a picture of 3:2 a square part has 2/3.
 */
export function resizedCrop(
  crop: PictureCrop,
  corner: Corner,
  { x, y }: FocalPoint,
  ratio: number | null,
): PictureCrop {
  const isWest = corner.endsWith('w');
  const isNorth = corner.startsWith('n');
  const fixedX = isWest ? crop.left + crop.width : crop.left;
  const fixedY = isNorth ? crop.top + crop.height : crop.top;
  const roomX = isWest ? fixedX : 1 - fixedX;
  const roomY = isNorth ? fixedY : 1 - fixedY;
  let width = between(smallestCrop, isWest ? fixedX - x : x - fixedX, roomX);
  let height = between(smallestCrop, isNorth ? fixedY - y : y - fixedY, roomY);
  if (ratio !== null) {
    width = Math.min(Math.max(width, height * ratio), roomX, roomY * ratio);
    height = width / ratio;
  }
  return withinPhoto({
    left: isWest ? fixedX - width : fixedX,
    top: isNorth ? fixedY - height : fixedY,
    width,
    height,
  });
}

/** The largest part of that ratio of shares around the middle of another part. */
export function cropOfRatio({ left, top, width, height }: PictureCrop, ratio: number): PictureCrop {
  const [newWidth, newHeight] = ratio >= 1 ? [1, 1 / ratio] : [ratio, 1];
  return withinPhoto({
    left: between(0, left + width / 2 - newWidth / 2, 1 - newWidth),
    top: between(0, top + height / 2 - newHeight / 2, 1 - newHeight),
    width: newWidth,
    height: newHeight,
  });
}

/** An edit whose photo is turned by a quarter more: the part that is shown and the focal point stay on what they show. */
export function turnedEdit({ rotation, crop, focalPoint }: PictureEdit, direction: 'left' | 'right'): PictureEdit {
  const isRight = direction === 'right';
  const next = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
  const previous = { 0: 270, 90: 0, 180: 90, 270: 180 } as const;
  return {
    rotation: (isRight ? next : previous)[rotation],
    crop:
      crop === null
        ? null
        : withinPhoto({
            left: isRight ? 1 - crop.top - crop.height : crop.top,
            top: isRight ? crop.left : 1 - crop.left - crop.width,
            width: crop.height,
            height: crop.width,
          }),
    focalPoint:
      focalPoint === null
        ? null
        : {
            x: between(0, isRight ? 1 - focalPoint.y : focalPoint.y, 1),
            y: between(0, isRight ? focalPoint.x : 1 - focalPoint.x, 1),
          },
  };
}

/** Shares that come of sums, without what is too much of them. */
function withinPhoto({ left, top, width, height }: PictureCrop): PictureCrop {
  const [newWidth, newHeight] = [between(smallestCrop, width, 1), between(smallestCrop, height, 1)];
  return {
    left: between(0, left, 1 - newWidth),
    top: between(0, top, 1 - newHeight),
    width: newWidth,
    height: newHeight,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
