import type { PageFinding } from '../ExportCheck';
import { dialogueFindings } from './dialogueFindings';
import type { WordPromise } from './expectedWords';
import { expectedWords } from './expectedWords';
import { findingOf } from '../findingOf';
import { figuresOf } from '../../../document/figuresOf';
import { linkFindings } from '../linkFindings';
import { pathOfAddress } from '../pathOfAddress';
import { pictureFindings } from '../pictureFindings';
import { placedFindings } from '../placedFindings';
import { readPage } from '../readPage';
import { toBeDescribed } from '../toBeDescribed';
import { segmentsOf } from './segmentsOf';
import { wordFindings } from './wordFindings';
import { wordsIn } from './wordsIn';
import type { WrittenArticle } from './WrittenArticle';

/**
 * What is wrong with a file that is no HTML, of which a reader of its format has made some: words that are missing, doubled or out of order,
 * dashes of dialogue, links, and photos.
 */
export function readingFindings(
  html: string,
  { article, published, isOwnFile }: WrittenArticle,
  promise: WordPromise,
): readonly PageFinding[] {
  const { document } = article;
  const page = readPage(html, 'part');
  const segments = segmentsOf(html);
  const isOwnAddress = (address: string): boolean => isOwnFile(pathOfAddress(address));
  const pictures = pictureFindings(page, {
    kind: 'part',
    isOwnFile: isOwnAddress,
    toBeDescribed: toBeDescribed(document, published),
  });
  // Only pages say how large a photo is.
  const found = [...linkFindings(page, isOwnAddress), ...pictures.filter(({ code }) => code !== 'picture-no-size')];
  const words = segments.flatMap((text) => wordsIn(text).map((word) => ({ word, line: null })));
  const expectedCount = figuresOf(document).length;
  const foundCount = page.elements.filter(({ tagName }) => tagName === 'img').length;
  return [
    ...wordFindings(expectedWords(article, promise), words),
    ...dialogueFindings(document, segments),
    ...(foundCount < expectedCount
      ? [findingOf('pictures-missing', { facts: { count: expectedCount - foundCount } })]
      : []),
    // Lines are those of what the reader has made.
    ...placedFindings(found, page, document, published).map((each) => ({ ...each, line: null })),
  ];
}
