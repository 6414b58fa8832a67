import type { ArticleFile } from '../article/articleFile';
import { slugOfArticle } from '../article/slugOfArticle';
import type { ExportWarning } from './ExportWarning';
import type { FormatName } from './formats/formats';
import { formats } from './formats/formats';
import { renderers } from './formats/renderers';
import type { PublishedPicture } from './picturePaths';
import { pictureKey, picturePaths } from './picturePaths';
import type { ImageAddress } from './html/Output';
import { tidyForPublication } from './tidyForPublication';
import { tidyMetadata } from './tidyMetadata';
import { warningsOf } from './warningsOf';

/** A text file that is to be written. */
export interface PublishedFile {
  /** From the folder that was chosen, with `/` on every system. */
  readonly path: string;
  /** To be written as UTF-8 without a byte order mark. */
  readonly text: string;
}

/** Everything that makes up a published article: texts to write, pictures to copy, and what readers will miss. */
export interface PublishedArticle {
  readonly files: readonly PublishedFile[];
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
  const tidied: ArticleFile = {
    ...article,
    metadata: tidyMetadata(article.metadata),
    document: tidyForPublication(article.document),
  };
  const pictures = picturePaths(tidied.document, slug);
  const paths = new Map(pictures.map(({ image, edit, path }) => [pictureKey({ image, ...edit }), path]));
  const imageAddress: ImageAddress = (attributes) => {
    const path = paths.get(pictureKey(attributes));
    if (path === undefined) throw new Error(`Not a picture of this article: ${attributes.image}`);
    return path;
  };
  const { fileEnding, hasPictures } = formats[format];
  const file = { path: `${slug}.${fileEnding}`, text: renderers[format](tidied, { imageAddress, lineWidth }) };
  const warnings = warningsOf(article.document);
  if (hasPictures) return { files: [file], pictures, warnings };
  // Nobody misses the words for a photo that is not there.
  return { files: [file], pictures: [], warnings: warnings.filter(({ code }) => code !== 'no-alternative-text') };
}
