import { Node } from '@tiptap/core';
import type { PictureEdit } from '../pictureEdit';
import { isFocalPoint, isPictureCrop, isRotation, pictureEditOf } from '../pictureEdit';

/**
 * A photo with its words. The words are nodes and not attributes, so that undo, search, spelling and comments
 * reach them; only what is not text is an attribute.
 */
export const figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption credit alternativeText',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes() {
    return {
      /** The file in the article's `images` folder: the SHA-256 of its bytes in hex, and its ending. */
      image: { validate: 'string' },
      /** Size as shown, after the orientation that the file states. */
      widthPx: { validate: 'number' },
      heightPx: { validate: 'number' },
      /** True when the photo says nothing that the text does not: then it gets an empty `alt` on purpose. */
      isDecorative: { default: false, validate: 'boolean' },
      /** How far the photo is turned clockwise, after what its file says: 0, 90, 180 or 270 degrees. The file stays as it is. */
      rotation: { default: 0, validate: holds(isRotation) },
      /** The part that is shown, as shares of the turned photo; null: all of it. */
      crop: { default: null, validate: holds((value) => value === null || isPictureCrop(value)) },
      /** What must be seen however the photo is cut for a card or a list, as shares of the turned photo; null: its middle. */
      focalPoint: { default: null, validate: holds((value) => value === null || isFocalPoint(value)) },
    };
  },
  // Figures come in through intake, which knows the files; pasted markup alone can't name one.
  parseHTML: () => [
    {
      tag: 'figure[data-image]',
      getAttrs: (element) => {
        const image = element.getAttribute('data-image');
        const widthPx = Number(element.getAttribute('data-width'));
        const heightPx = Number(element.getAttribute('data-height'));
        if (image === null || !(widthPx > 0) || !(heightPx > 0)) return false;
        const edit = pictureEditOf(element.getAttribute('data-edit'));
        return { image, widthPx, heightPx, isDecorative: element.hasAttribute('data-decorative'), ...edit };
      },
    },
  ],
  renderHTML: ({ node }) => [
    'figure',
    {
      'data-image': String(node.attrs['image']),
      'data-width': String(node.attrs['widthPx']),
      'data-height': String(node.attrs['heightPx']),
      ...(node.attrs['isDecorative'] === true ? { 'data-decorative': '' } : {}),
      ...editAttribute(node.attrs),
    },
    0,
  ],
});

/** What the photo shows, for everybody. */
export const caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.caption', priority: 60 }],
  renderHTML: () => ['p', { class: 'caption' }, 0],
});

/** Who took the photo, or where it is from: “Bo Lind” or “Lerums kommun”. */
export const credit = Node.create({
  name: 'credit',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.credit', priority: 60 }],
  renderHTML: () => ['p', { class: 'credit' }, 0],
});

/** What the photo shows, for those who can't see it: the `alt` of the published picture. */
export const alternativeText = Node.create({
  name: 'alternativeText',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'p.alternative-text', priority: 60 }],
  renderHTML: () => ['p', { class: 'alternative-text' }, 0],
});

function holds(isRight: (value: unknown) => boolean) {
  return (value: unknown): void => {
    if (!isRight(value)) throw new RangeError(`Not what a photo may be cut or turned by: ${JSON.stringify(value)}`);
  };
}

/** How the photo is turned and cut goes along when it is copied. */
function editAttribute({ rotation, crop, focalPoint }: Partial<PictureEdit>): { 'data-edit'?: string } {
  return rotation === 0 && crop === null && focalPoint === null
    ? {}
    : { 'data-edit': JSON.stringify({ rotation, crop, focalPoint }) };
}
