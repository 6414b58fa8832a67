import type { ArticleFile } from '../article/articleFile';
import { slugOfArticle } from '../article/slugOfArticle';
import type { ExportWarning } from './ExportWarning';
import type { FormatName } from './formats/formats';
import { formats } from './formats/formats';
import { renderers } from './formats/renderers';
import type { PublishedPicture } from './picturePaths';
import type { ImageAddress } from './html/Output';
import { pagePictures } from './pictures/pagePictures';
import { wholePictures } from './pictures/wholePictures';
import { tidyArticle } from './tidyArticle';
import { warningsOf } from './warningsOf';

/** A text file that is to be written. */
export interface PublishedFile {
  /** From the folder that was chosen, with `/` on every system. */
  readonly path: string;
  /** To be written as UTF-8 without a byte order mark. */
  readonly text: string;
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
  const tidied = tidyArticle(article);
  const { fileEnding, pictures: kind } = formats[format];
  const { pictures, offerOf } = (kind === 'sizes' ? pagePictures : wholePictures)(tidied.document, slug);
  const imageAddress: ImageAddress = (attributes) => offerOf(attributes).file.path;
  const text = renderers[format](tidied, { imageAddress, offerOf, lineWidth });
  const files = [{ path: `${slug}.${fileEnding}`, text }];
  const warnings = warningsOf(article.document);
  if (kind !== 'none') return { files, pictures, warnings };
  // Nobody misses the words for a photo that is not there.
  return { files, pictures: [], warnings: warnings.filter(({ code }) => code !== 'no-alternative-text') };
}
