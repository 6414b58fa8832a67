import type { DocumentJson } from '../document/documentJson';
import { figuresOf } from '../document/figuresOf';
import type { ImageAddress } from './html/Output';

/** Where the photo is that a card of a link shows: the first that says something. Null for none. */
export function cardPictureOf(document: DocumentJson, imageAddress: ImageAddress): string | null {
  const shown = figuresOf(document).find(({ figure }) => !figure.attrs.isDecorative);
  return shown === undefined ? null : imageAddress(shown.figure.attrs);
}
