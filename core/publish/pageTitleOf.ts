import type { ArticleFile } from '../article/articleFile';
import { textOfField } from '../text/textOf';
import { publishedWords } from './publishedWords';

/** Longer titles are cut off by search engines, by tabs and by the rules of html-validate. */
const maximumLength = 70;

/**
 * The title of the page, at most 70 characters: the headline, cut between words if it must be, and the name of the
 * paper where there is room for it.
 */
export function pageTitleOf({ document, language, metadata }: ArticleFile): string {
  const headline = textOfField(document, 'headline');
  const title = cut(headline === '' ? publishedWords(language).untitled : headline);
  const withSource = `${title} – ${metadata.source ?? ''}`;
  return metadata.source !== null && withSource.length <= maximumLength ? withSource : title;
}

function cut(text: string): string {
  if (text.length <= maximumLength) return text;
  let fitting = '';
  // By character and not by code unit, so that none is cut in two.
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (fitting.length + segment.length > maximumLength - 1) break;
    fitting += segment;
  }
  const lastSpace = fitting.search(/\s\S*$/u);
  const words = lastSpace > 0 ? fitting.slice(0, lastSpace) : fitting;
  return `${words.replace(/[\s\p{Pd},;:]+$/u, '')}…`;
}
