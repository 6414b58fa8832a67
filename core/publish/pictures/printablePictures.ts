import type { FigureJson } from '../../document/documentJson';
import { shownSize } from '../../document/pictureEdit';
import { pictureKey, pictureOf } from '../picturePaths';
import type { PublishedPicture } from '../picturePaths';
import type { PictureOffer, PublishedPictures } from './PictureOffer';
import type { VariantKind } from './PictureVariant';

/** As wide as the text of a sheet of A4 at about 250 dots an inch: what is more, no print shows. */
const widestPx = 1600;
const highestPx = 2200;

/** What each kind becomes that programs for documents may not read: what may be seen through, a PNG. */
const kindsOf: Readonly<Record<string, VariantKind>> = { jpg: 'jpg', png: 'png', webp: 'png', avif: 'png' };

/**
 * Photos as one file each, in a kind that every program reads and no larger than a sheet of paper shows. What moves
 * stays a GIF, which stands still on paper.
 */
export function printablePictures(figures: readonly FigureJson[]): PublishedPictures {
  const pictures: PublishedPicture[] = [];
  const offers = new Map<string, PictureOffer>();
  for (const figure of figures) {
    const key = pictureKey(figure.attrs);
    if (offers.has(key)) continue;
    const picture = pictureOf(figure);
    const ending = picture.image.slice(picture.image.lastIndexOf('.') + 1);
    const kind = kindsOf[ending];
    const shown = shownSize(figure.attrs, figure.attrs);
    const scale = Math.min(1, widestPx / shown.widthPx, highestPx / shown.heightPx);
    const size =
      kind === undefined
        ? shown
        : {
            widthPx: Math.max(1, Math.round(shown.widthPx * scale)),
            heightPx: Math.max(1, Math.round(shown.heightPx * scale)),
          };
    const path = `pictures/picture-${pictures.length + 1}.${kind ?? ending}`;
    pictures.push({ ...picture, path, ...(kind === undefined ? {} : { variant: { kind, ...size } }) });
    offers.set(key, { file: { path, ...size }, kinds: [], shapes: [] });
  }
  return {
    pictures,
    offerOf: (attributes) => {
      const offer = offers.get(pictureKey(attributes));
      if (offer === undefined) throw new Error(`Not a picture of this article: ${attributes.image}`);
      return offer;
    },
  };
}
