import type { DocumentJson } from '../document/documentJson';
import { countWords } from './countWords';
import { textBlocks } from './textBlocks';

/** Text blocks that readers do not read as part of the article, and that a word count leaves out. */
const uncounted: ReadonlySet<string> = new Set(['byline', 'dateline', 'credit', 'alternativeText']);

/** Whether the words of a text block of this type are counted: all but byline, dateline, credit and alternative text. */
export function isCounted(blockType: string): boolean {
  return !uncounted.has(blockType);
}

/** The words of an article: headline, standfirst, body, boxes and captions. */
export function wordCountOf(document: DocumentJson): number {
  return textBlocks(document).reduce((sum, { type, text }) => (isCounted(type) ? sum + countWords(text) : sum), 0);
}
