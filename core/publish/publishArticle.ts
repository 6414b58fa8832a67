import type { ArticleFile } from '../article/articleFile';
import { slugOfArticle } from '../article/slugOfArticle';
import { assertNever } from '../base/assertNever';
import { figuresOf } from '../document/figuresOf';
import { cardPictureOf } from './cardPictureOf';
import type { ExportWarning } from './ExportWarning';
import type { FormatFacts } from './formats/FormatFacts';
import type { FormatName } from './formats/formats';
import { formats } from './formats/formats';
import { renderers } from './formats/renderers';
import type { PublishedPicture } from './picturePaths';
import type { ImageAddress } from './html/Output';
import { pagePictures } from './pictures/pagePictures';
import type { PublishedPictures } from './pictures/PictureOffer';
import { printablePictures } from './pictures/printablePictures';
import { wholePictures } from './pictures/wholePictures';
import { tidyArticle } from './tidyArticle';
import { warningsOf } from './warningsOf';

/** A file that is to be written. */
export interface PublishedFile {
  /** From the folder that was chosen, with `/` on every system. */
  readonly path: string;
  /** To be written as UTF-8 without a byte order mark, unless the file is made of it. */
  readonly text: string;
  /** What the file is made as of that text, and of which photos; see `FormatFacts.made`. */
  readonly making?: FileMaking;
}

/** How a file is made that is no text. */
export interface FileMaking {
  /** A zip is made of whatever is published, by whoever writes it: see `writeZip`. */
  readonly as: Exclude<FormatFacts['made'], 'text'> | 'zip';
  /** Those within it; their paths are those in the text. */
  readonly pictures: readonly PublishedPicture[];
  /** What a profile shows within it, in the same way. */
  readonly assets?: readonly PublishedAsset[];
}

/** A file of a profile that is to be written as it is. */
export interface PublishedAsset {
  /** As of {@link PublishedFile}. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that makes up a published article: texts to write, files and pictures to copy, and what readers will miss. */
export interface PublishedArticle {
  readonly files: readonly PublishedFile[];
  /** What a profile brings with it: fonts, a logo. */
  readonly assets?: readonly PublishedAsset[];
  readonly pictures: readonly PublishedPicture[];
  readonly warnings: readonly ExportWarning[];
  /** Where the photo is that a card of a link shows, from the folder of the files; null for none. */
  readonly cardPicture: string | null;
}

/**
 * Publishes an article: tidies it, then writes it as `<slug>.<ending of the format>` with, where the format has them,
 * its photos in the folder `<slug>` beside it. `lineWidth` is the most characters on a line, for formats that take one.
 * The places in the warnings are those of the article as it was given.
 */
export function publishArticle(
  article: ArticleFile,
  { format, lineWidth = null }: { readonly format: FormatName; readonly lineWidth?: number | null },
): PublishedArticle {
  const slug = slugOfArticle(article);
  const { fileEnding, holdsReview, made, pictures: kind } = formats[format];
  const tidy = tidyArticle(article);
  const tidied = holdsReview ? { ...tidy, document: article.document } : tidy;
  const { pictures, offerOf } = picturesOf(tidied, formats[format], slug);
  const imageAddress: ImageAddress = (attributes) => offerOf(attributes).file.path;
  const text = renderers[format](tidied, { imageAddress, offerOf, lineWidth });
  const making = made === 'text' ? {} : { making: { as: made, pictures } };
  const files = [{ path: `${slug}.${fileEnding}`, text, ...making }];
  const warnings = warningsOf(article.document);
  const cardPicture = cardPictureOf(tidied.document, imageAddress);
  if (kind === 'within') return { files, pictures: [], warnings, cardPicture };
  if (kind !== 'none') return { files, pictures, warnings, cardPicture };
  // Nobody misses the words for a photo that is not there.
  return {
    files,
    pictures: [],
    cardPicture: null,
    warnings: warnings.filter(({ code }) => code !== 'no-alternative-text'),
  };
}

function picturesOf(
  { document, review }: ArticleFile,
  { holdsReview, pictures: kind }: FormatFacts,
  slug: string,
): PublishedPictures {
  switch (kind) {
    case 'sizes':
      return pagePictures(document, slug);
    case 'within': {
      const original = holdsReview ? review.suggestions?.original : undefined;
      const documents = original === undefined ? [document] : [document, original];
      return printablePictures(documents.flatMap((each) => figuresOf(each).map(({ figure }) => figure)));
    }
    case 'whole':
    case 'none':
      return wholePictures(document, slug);
    default:
      return assertNever(kind);
  }
}
