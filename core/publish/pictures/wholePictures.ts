import type { DocumentJson } from '../../document/documentJson';
import { shownSize } from '../../document/pictureEdit';
import { pictureKey, picturePaths } from '../picturePaths';
import type { PublishedPictures } from './PictureOffer';

/** Each photo of a document as one file, as large as it is: for a system that takes it and makes its own sizes. */
export function wholePictures(document: DocumentJson, slug: string): PublishedPictures {
  const pictures = picturePaths(document, slug);
  const paths = new Map(pictures.map(({ image, edit, path }) => [pictureKey({ image, ...edit }), path]));
  return {
    pictures,
    offerOf: (attributes) => {
      const path = paths.get(pictureKey(attributes));
      if (path === undefined) throw new Error(`Not a picture of this article: ${attributes.image}`);
      return { file: { path, ...shownSize(attributes, attributes) }, kinds: [], shapes: [] };
    },
  };
}
