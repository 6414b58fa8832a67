import type { ArticleFile } from '../../article/articleFile';
import type { ImageAddress } from '../html/Output';
import type { OfferOf } from '../pictures/PictureOffer';

/** What a format may need beside the article. */
export interface RenderingOptions {
  /** Where each photo will be, from the folder of the file. */
  readonly imageAddress: ImageAddress;
  /** In which files each photo is there; one as large as it is, unless the format has several sizes. */
  readonly offerOf: OfferOf;
  /** The most characters on a line; null: lines are as long as their paragraphs. */
  readonly lineWidth: number | null;
}

/**
 * Writes a tidied article (see `tidyForPublication`) in one format; one that holds the review gets the document as it is,
 * since comments and suggestions count places in it. The same article gives the same text, on every machine and at
 * every time.
 */
export type FormatRender = (article: ArticleFile, options: RenderingOptions) => string;
