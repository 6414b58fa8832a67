import { placeOf } from '../../base/problemsOfZod';
import type { DocumentJson } from '../../document/documentJson';
import type { PublishedArticle } from '../publishArticle';
import type { PageFinding } from './ExportCheck';
import { findingOf } from './findingOf';
import type { FoundInPage } from './FoundInPage';
import { pathOfAddress } from './pathOfAddress';
import { placesInArticle } from './placesInArticle';
import type { ReadPage } from './readPage';

/** What was found in what was exported, with its places in `document`. What is among the warnings is not told again. */
export function placedFindings(
  found: readonly FoundInPage[],
  page: Pick<ReadPage, 'elements'>,
  document: DocumentJson,
  { pictures, warnings }: Pick<PublishedArticle, 'pictures' | 'warnings'>,
): readonly PageFinding[] {
  const images = new Map(pictures.map((picture) => [picture.path, picture.image]));
  const places = placesInArticle(page.elements, document, (address) => images.get(pathOfAddress(address)));
  const lacking = new Set(warnings.flatMap(({ code, place }) => (code === 'no-alternative-text' ? [place] : [])));
  const isTold = ({ code, place }: PageFinding): boolean =>
    code === 'picture-no-alternative' && place !== null && lacking.has(placeOf(['content', 2], place));
  return found
    .map(({ code, element, line, facts = {} }) =>
      findingOf(code, {
        line: line ?? element?.sourceCodeLocation?.startLine ?? null,
        place: element === null ? null : (places.get(element) ?? null),
        facts,
      }),
    )
    .filter((each) => !isTold(each));
}
