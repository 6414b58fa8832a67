/**
 * What is missing on a page that is published all the same. `not-published`: another article is named whose
 * page has no address yet, and is left out. The place is as in `Problem`: `document.content[5].content[2]`.
 */
export interface ExportWarning {
  readonly code: 'no-headline' | 'no-alternative-text' | 'no-caption' | 'no-credit' | 'not-published';
  readonly place: string;
}
