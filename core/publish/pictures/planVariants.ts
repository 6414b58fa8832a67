import type { FigureJson } from '../../document/documentJson';
import { shownSize } from '../../document/pictureEdit';
import type { PictureVariant, VariantKind } from './PictureVariant';

/** Widths that serve a column from a telephone's to the widest, on screens of one to three pixels a point. */
export const usualWidthsPx: readonly number[] = [400, 640, 960, 1280, 1920, 2560];
/** A step this close below the widest file would be a file for nothing. */
const leastStep = 0.9;
/** WebP ends at 16,383 pixels a side (RFC 9649 section 2.7), and no screen is as high. */
const longestSidePx = 16_000;

/** Of each kind of photo, the kinds of its files: those that save most first, and last the one that everybody reads. */
const kindsOf: Readonly<Record<string, readonly VariantKind[]>> = {
  jpg: ['avif', 'webp', 'jpg'],
  // Drawings, and what can be seen through.
  png: ['avif', 'webp', 'png'],
  // May move, which no AVIF of ours does; may be seen through, which no JPEG can be.
  webp: ['webp'],
  avif: ['avif', 'webp'],
};

/**
 * The files in which a page offers a photo, by kind and from the narrowest to the widest: none is larger than what is
 * shown of the photo, and none wider than `widestPx`; `widthsPx` go from the narrowest. Undefined for a GIF, which is published as it is, since it may move.
 */
export function planVariants(
  attributes: Pick<FigureJson['attrs'], 'image' | 'widthPx' | 'heightPx' | 'rotation' | 'crop'>,
  widestPx: number,
  widthsPx: readonly number[] = usualWidthsPx,
): readonly (readonly PictureVariant[])[] | undefined {
  const { image } = attributes;
  const kinds = kindsOf[image.slice(image.lastIndexOf('.') + 1)];
  if (kinds === undefined) return undefined;
  const shown = shownSize(attributes, attributes);
  const widest = Math.min(shown.widthPx, widestPx, Math.floor((longestSidePx * shown.widthPx) / shown.heightPx));
  const widths = [...widthsPx.filter((width) => width < widest * leastStep), Math.max(1, widest)];
  return kinds.map((kind) =>
    widths.map((widthPx) => {
      const heightPx = Math.round((widthPx * shown.heightPx) / shown.widthPx);
      return { kind, widthPx, heightPx: Math.min(longestSidePx, Math.max(1, heightPx)) };
    }),
  );
}
