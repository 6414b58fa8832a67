import type { FigureJson } from '../../document/documentJson';
import type { OfferOf } from '../pictures/PictureOffer';
import type { PageLayout } from '../pictures/sizesOf';
import type { PublishedWords } from '../publishedWords';

/** The address of a photo as it will stand in `src`: of the file as this figure turns and cuts it. */
export type ImageAddress = (attributes: FigureJson['attrs']) => string;

/** Where the HTML gathers, and what every function that adds to it needs to know. */
export interface Output {
  readonly parts: string[];
  readonly words: PublishedWords;
  readonly imageAddress: ImageAddress;
  /** How a page offers its photos; without it, each is the one file at its address. */
  readonly offerOf: OfferOf | undefined;
  /** The photo that stands before all others. Browsers need not wait with it until it comes into sight. */
  readonly firstFigure: FigureJson | undefined;
  /** Of the page; without it, that of `pageStyle`. */
  readonly layout?: PageLayout | null;
}
