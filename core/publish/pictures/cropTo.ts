import type { FigureJson } from '../../document/documentJson';
import type { PictureCrop } from '../../document/pictureEdit';
import { shownSize } from '../../document/pictureEdit';

/**
 * The largest part of what is shown of a photo that has a shape, width by height, with the focal point as near its
 * middle as can be. Without a focal point it is the middle of what is shown, and of what is higher than the shape, where
 * people's faces are: a third from above.
 */
export function cropTo(
  attributes: Pick<FigureJson['attrs'], 'widthPx' | 'heightPx' | 'rotation' | 'crop' | 'focalPoint'>,
  shape: number,
): PictureCrop {
  const { crop, focalPoint } = attributes;
  const whole = crop ?? { left: 0, top: 0, width: 1, height: 1 };
  const shown = shownSize(attributes, attributes);
  const ratio = shown.widthPx / shown.heightPx;
  const width = whole.width * Math.min(1, shape / ratio);
  const height = whole.height * Math.min(1, ratio / shape);
  const point = focalPoint ?? { x: whole.left + whole.width / 2, y: whole.top + whole.height / 3 };
  return {
    left: between(whole.left, point.x - width / 2, whole.left + whole.width - width),
    top: between(whole.top, point.y - height / 2, whole.top + whole.height - height),
    width,
    height,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
