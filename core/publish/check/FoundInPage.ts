import type { DefaultTreeAdapterTypes } from 'parse5';
import type { PageFinding, PageFindingCode } from './ExportCheck';

/** An element of a page that was parsed. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** Something that is wrong with a page, before it is known where in the article it is. */
export interface FoundInPage {
  readonly code: PageFindingCode;
  /** Null for what is wrong with the whole, or is no element. */
  readonly element: PageElement | null;
  /** The line of the page, where there is no element. */
  readonly line?: number;
  readonly facts?: PageFinding['facts'];
}
