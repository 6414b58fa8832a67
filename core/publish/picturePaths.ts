import type { DocumentJson, FigureJson } from '../document/documentJson';
import { figuresOf } from '../document/figuresOf';
import type { TextNode } from '../text/textOf';
import { textOf } from '../text/textOf';
import type { PictureEdit } from '../document/pictureEdit';

/** A picture that belongs beside a published page: the file among the article's images, how it is shown, and where its copy goes. */
export interface PublishedPicture {
  readonly image: string;
  readonly edit: Pick<PictureEdit, 'rotation' | 'crop'>;
  /** What the article says of it where it stands first: for those who find the file without the page. */
  readonly words: { readonly caption: string; readonly credit: string; readonly alternativeText: string };
  /** From the folder that the page is in, with `/` on every system: `fornyad-samverkan/fornyad-samverkan-1.jpg`. */
  readonly path: string;
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
  return [...pictures.values()].map(({ attrs: { image, rotation, crop }, content }, index) => ({
    image,
    edit: { rotation, crop },
    words: { caption: lineOf(content[0]), credit: lineOf(content[1]), alternativeText: lineOf(content[2]) },
    path: `${slug}/${slug}-${index + 1}${image.slice(image.lastIndexOf('.'))}`,
  }));
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
