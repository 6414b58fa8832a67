import type { DocumentJson, FigureJson } from '../document/documentJson';
import { figuresOf } from '../document/figuresOf';
import type { TextNode } from '../text/textOf';
import { textOf } from '../text/textOf';
import type { PictureEdit } from '../document/pictureEdit';
import type { PictureVariant } from './pictures/PictureVariant';

/** A picture that belongs beside a published page: the file among the article's images, how it is shown, and where its copy goes. */
export interface PublishedPicture {
  readonly image: string;
  readonly edit: Pick<PictureEdit, 'rotation' | 'crop'>;
  /** What the article says of it where it stands first: for those who find the file without the page. */
  readonly words: { readonly caption: string; readonly credit: string; readonly alternativeText: string };
  /** From the folder that the page is in, with `/` on every system: `fornyad-samverkan/fornyad-samverkan-1.jpg`. */
  readonly path: string;
  /** How it is drawn anew for a page; without it, it keeps kind and size, and its pixels where it can. */
  readonly variant?: PictureVariant;
}

/**
 * The pictures of a document, numbered in the order they appear. A picture that stands twice is one file, unless it is
 * turned or cut in another way.
 */
export function picturePaths(document: DocumentJson, slug: string): readonly PublishedPicture[] {
  const pictures = new Map<string, FigureJson>();
  for (const { figure } of figuresOf(document)) {
    const key = pictureKey(figure.attrs);
    if (!pictures.has(key)) pictures.set(key, figure);
  }
  return [...pictures.values()].map((figure, index) => {
    const picture = pictureOf(figure);
    return { ...picture, path: `${slug}/${slug}-${index + 1}${picture.image.slice(picture.image.lastIndexOf('.'))}` };
  });
}

/** The picture of a figure, which is to be given a path. */
export function pictureOf({ attrs, content }: FigureJson): Omit<PublishedPicture, 'path' | 'variant'> {
  const { image, rotation, crop } = attrs;
  return {
    image,
    edit: { rotation, crop },
    words: { caption: lineOf(content[0]), credit: lineOf(content[1]), alternativeText: lineOf(content[2]) },
  };
}

function lineOf(node: TextNode): string {
  return textOf(node).replaceAll('\n', ' ').trim();
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
