import type { ArticleFile } from '../article/articleFile';
import { slugOfArticle } from '../article/slugOfArticle';
import type { ExportWarning } from './ExportWarning';
import { fragmentOptionsOf } from './html/fragmentOptionsOf';
import { renderFragment } from './html/renderFragment';
import { renderPage } from './html/renderPage';
import type { PublishedPicture } from './picturePaths';
import { pictureKey, picturePaths } from './picturePaths';
import type { ImageAddress } from './html/Output';
import { pagePictures } from './pictures/pagePictures';
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

/** A complete page, or the article alone for a content management system. */
export type PublishFormat = 'page' | 'fragment';

/**
 * Publishes an article: tidies it, then writes it as `<slug>.html` or `<slug>.fragment.html`, with its photos in the
 * folder `<slug>` beside it. A page offers each photo in several kinds and sizes; with a fragment goes each as large as it
 * is, for the system that takes it and makes its own. The places in the warnings are those of the article as it was given.
 */
export function publishArticle(article: ArticleFile, { format }: { readonly format: PublishFormat }): PublishedArticle {
  const slug = slugOfArticle(article);
  const tidied: ArticleFile = {
    ...article,
    metadata: tidyMetadata(article.metadata),
    document: tidyForPublication(article.document),
  };
  const warnings = warningsOf(article.document);
  if (format === 'page') {
    const { pictures, offerOf } = pagePictures(tidied.document, slug);
    return { files: [{ path: `${slug}.html`, text: renderPage(tidied, offerOf) }], pictures, warnings };
  }
  const pictures = picturePaths(tidied.document, slug);
  const paths = new Map(pictures.map(({ image, edit, path }) => [pictureKey({ image, ...edit }), path]));
  const imageAddress: ImageAddress = (attributes) => {
    const path = paths.get(pictureKey(attributes));
    if (path === undefined) throw new Error(`Not a picture of this article: ${attributes.image}`);
    return path;
  };
  const text = renderFragment(tidied.document, fragmentOptionsOf(tidied, imageAddress));
  return { files: [{ path: `${slug}.fragment.html`, text }], pictures, warnings };
}
