import type { Node } from '@tiptap/pm/model';
import type { PictureEdit } from '#core/document/pictureEdit';
import { isFocalPoint, isPictureCrop, isRotation } from '#core/document/pictureEdit';

/** How the photo of a figure is turned and cut. */
export function editOf({ attrs }: Node): PictureEdit {
  const [rotation, crop, focalPoint]: unknown[] = [attrs['rotation'], attrs['crop'], attrs['focalPoint']];
  return {
    rotation: isRotation(rotation) ? rotation : 0,
    crop: isPictureCrop(crop) ? crop : null,
    focalPoint: isFocalPoint(focalPoint) ? focalPoint : null,
  };
}
