import type { FigureJson } from '../../document/documentJson';
import type { PublishedPicture } from '../picturePaths';
import type { VariantKind } from './PictureVariant';

/** A file of a photo, as a page names it. */
export interface OfferedFile {
  /** From the folder that the page is in. */
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A photo as a page offers it to browsers, search engines and whoever shows a link to the page. */
export interface PictureOffer {
  /** For those who take one file: as large as they want it, where the photo is. */
  readonly file: OfferedFile;
  /** For browsers: by kind, those that save most first, each from the narrowest. Empty where there is only the one file. */
  readonly kinds: readonly { readonly kind: VariantKind; readonly files: readonly OfferedFile[] }[];
  /** The same photo in the shapes that search engines want, where it is large enough; only of the first of an article. */
  readonly shapes: readonly OfferedFile[];
}

/** How a page offers a photo of its article. */
export type OfferOf = (attributes: FigureJson['attrs']) => PictureOffer;

/** The pictures of an article in a format: what is to be made, and how each photo is offered. */
export interface PublishedPictures {
  readonly pictures: readonly PublishedPicture[];
  /** @throws {Error} for a photo of another article. */
  readonly offerOf: OfferOf;
}
