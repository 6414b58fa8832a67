import type { FoundInPage } from './FoundInPage';
import { headFindings } from './headFindings';
import { headingFindings } from './headingFindings';
import { linkFindings } from './linkFindings';
import { markupFindings } from './markupFindings';
import { pictureFindings } from './pictureFindings';
import { readPage } from './readPage';
import type { ReadPage } from './readPage';

/** What a finished page is held against. */
export interface PageExpected {
  /** `part`: what stands in the page of somebody else, who has the head of it. */
  readonly kind: 'page' | 'part';
  /** Whether an address, as it stands in the page, is that of a file which is written with it. */
  readonly isOwnFile: (address: string) => boolean;
  /** The addresses of photos that are there to be looked at. */
  readonly toBeDescribed: ReadonlySet<string>;
}

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
