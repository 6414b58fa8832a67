import type { DocumentJson } from '../document/documentJson';

/** A picture that belongs beside a published page: the file among the article's images, and where its copy goes. */
export interface PublishedPicture {
  readonly image: string;
  /** From the folder that the page is in, with `/` on every system: `fornyad-samverkan/fornyad-samverkan-1.jpg`. */
  readonly path: string;
}

/** The pictures of a document, numbered in the order they appear. A picture that stands twice is one file. */
export function picturePaths(document: DocumentJson, slug: string): readonly PublishedPicture[] {
  const images = new Set(document.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.image] : [])));
  return [...images].map((image, index) => ({
    image,
    path: `${slug}/${slug}-${index + 1}${image.slice(image.lastIndexOf('.'))}`,
  }));
}
