import type { FigureJson } from '../../document/documentJson';
import { toPlainText } from '../../document/isPlainText';
import { noPictureEdit } from '../../document/pictureEdit';
import type { HtmlElement } from './parsedHtml';
import { attributeOf } from './parsedHtml';

/**
 * The figure that an `img` makes, with its alternative text and nothing in caption and credit. Undefined when its
 * address is no picture of the article's, or when it doesn't say its size.
 */
export function readFigure(
  element: HtmlElement,
  imageOf: (address: string) => string | undefined,
): FigureJson | undefined {
  const image = imageOf(attributeOf(element, 'src') ?? '');
  const widthPx = sizeOf(element, 'width');
  const heightPx = sizeOf(element, 'height');
  if (image === undefined || widthPx === undefined || heightPx === undefined) return undefined;
  // Our own pages keep what a decorative picture shows beside the empty `alt`.
  const kept = attributeOf(element, 'data-decorative');
  const alternative = toPlainText(kept ?? attributeOf(element, 'alt') ?? '');
  return {
    type: 'figure',
    attrs: { image, widthPx, heightPx, isDecorative: kept !== null, ...noPictureEdit },
    content: [
      { type: 'caption' },
      { type: 'credit' },
      alternative === ''
        ? { type: 'alternativeText' }
        : { type: 'alternativeText', content: [{ type: 'text', text: alternative }] },
    ],
  };
}

function sizeOf(element: HtmlElement, name: 'width' | 'height'): number | undefined {
  const size = /^\s*(\d{1,9})(?:\.\d*)?(?:px)?\s*$/u.exec(attributeOf(element, name) ?? '')?.[1];
  return size === undefined || Number(size) < 1 ? undefined : Number(size);
}
