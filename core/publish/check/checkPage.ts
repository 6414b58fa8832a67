import type { FoundInPage } from './FoundInPage';
import { headFindings } from './headFindings';
import { headingFindings } from './headingFindings';
import { linkFindings } from './linkFindings';
import { markupFindings } from './markupFindings';
import type { PageExpected } from './PageExpected';
import { pictureFindings } from './pictureFindings';
import { readPage } from './readPage';
import type { ReadPage } from './readPage';

/** What is wrong with a finished page, as far as itself can tell: nothing is asked of anybody. */
export function checkPage(
  html: string,
  expected: PageExpected,
  page: ReadPage = readPage(html, expected.kind),
): readonly FoundInPage[] {
  return [
    ...(expected.kind === 'page' ? headFindings(page) : []),
    ...markupFindings(page),
    ...headingFindings(page, expected.kind),
    ...linkFindings(page, expected.isOwnFile),
    ...pictureFindings(page, expected),
  ];
}
