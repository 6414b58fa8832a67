import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { expectedWords } from './expectedWords';
import { readingFindings } from './readingFindings';
import { segmentsOf } from './segmentsOf';
import { wordFindings } from './wordFindings';
import { wordsIn } from './wordsIn';
import type { WrittenArticle } from './WrittenArticle';

/** A Word document as a reader of it has it, as HTML. */
export interface ReadWord {
  /** With all that is suggested in it. */
  readonly html: string;
  /** Without any of it, and without alternative texts: what is suggested of those is not told in Word. */
  readonly originalHtml: string;
}

/**
 * Looks at the text of an article that was written as a Word document: whether it is the article's when what is
 * suggested is taken, and the one that was when it is refused; and at its links and photos.
 */
export function checkWord({ html, originalHtml }: ReadWord, written: WrittenArticle): readonly PageFinding[] {
  const { article } = written;
  const promise = { firstBlock: 0, hasAlternatives: true, hasCardAddresses: false };
  const { suggestions } = article.review;
  return [...readingFindings(html, written, promise), ...(suggestions === null ? [] : refused(suggestions.original))];

  function refused(document: typeof article.document): readonly PageFinding[] {
    const expected = expectedWords({ ...article, document }, { ...promise, hasAlternatives: false });
    const found = segmentsOf(originalHtml).flatMap((text) => wordsIn(text).map((word) => ({ word, line: null })));
    const [first] = wordFindings(expected, found);
    return first === undefined ? [] : [findingOf('words-refused', { facts: first.facts })];
  }
}
