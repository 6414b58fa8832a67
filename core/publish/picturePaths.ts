import type { DocumentJson, FigureJson } from '../document/documentJson';
import { figuresOf } from '../document/figuresOf';
import type { PictureEdit } from '../document/pictureEdit';

/** A picture that belongs beside a published page: the file among the article's images, how it is shown, and where its copy goes. */
export interface PublishedPicture {
  readonly image: string;
  readonly edit: Pick<PictureEdit, 'rotation' | 'crop'>;
  /** From the folder that the page is in, with `/` on every system: `fornyad-samverkan/fornyad-samverkan-1.jpg`. */
  readonly path: string;
}

/**
 * The pictures of a document, numbered in the order they appear. A picture that stands twice is one file, unless it is
 * turned or cut in another way.
 */
export function picturePaths(document: DocumentJson, slug: string): readonly PublishedPicture[] {
  const pictures = new Map(figuresOf(document).map(({ figure: { attrs } }) => [pictureKey(attrs), attrs]));
  return [...pictures.values()].map(({ image, rotation, crop }, index) => ({
    image,
    edit: { rotation, crop },
    path: `${slug}/${slug}-${index + 1}${image.slice(image.lastIndexOf('.'))}`,
  }));
}

/** What two figures share exactly when they show the same part of the same picture the same way up. */
export function pictureKey({
  image,
  rotation,
  crop,
}: Pick<FigureJson['attrs'], 'image' | 'rotation' | 'crop'>): string {
  const part = crop === null ? 'whole' : [crop.left, crop.top, crop.width, crop.height].join(' ');
  return `${image} ${rotation} ${part}`;
}
