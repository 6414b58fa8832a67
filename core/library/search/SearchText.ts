import type { DocumentJson } from '../../document/documentJson';
import { textBlocks } from '../../text/textBlocks';

/** Where in an article a word stands, the weightiest first. */
export const searchFields = ['headline', 'kicker', 'standfirst', 'body', 'caption', 'byline'] as const;

/** Where in an article a word stands. `caption` has credits and alternative texts too, `byline` the dateline. */
export type SearchField = (typeof searchFields)[number];

/** A block of text of an article, as it is searched. Phrases do not reach from one into the next. */
export interface SearchBlock {
  readonly field: SearchField;
  readonly text: string;
}

const fieldsOfTypes: Readonly<Record<string, SearchField>> = {
  headline: 'headline',
  kicker: 'kicker',
  standfirst: 'standfirst',
  caption: 'caption',
  credit: 'caption',
  alternativeText: 'caption',
  byline: 'byline',
  dateline: 'byline',
};

/** The text of an article as it is searched: its blocks in reading order, empty ones left out. */
export function searchTextOf(document: DocumentJson): readonly SearchBlock[] {
  return textBlocks(document)
    .filter(({ text }) => text !== '')
    .map(({ type, text }) => ({ field: fieldsOfTypes[type] ?? 'body', text }));
}
