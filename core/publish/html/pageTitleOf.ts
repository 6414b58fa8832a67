import type { ArticleFile } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import { publishedWords } from '../publishedWords';
import { escapeText } from './escapeHtml';

/** Longer titles are cut off by search engines and tabs. Counted as it stands in the HTML, as html-validate does. */
const maximumLength = 70;

/**
 * The title of the page, at most 70 characters: the headline for the web, or else the headline, cut between words if
 * it must be, and the name of the paper where there is room for it.
 */
export function pageTitleOf(
  { document, language, metadata }: ArticleFile,
  siteName: string | null = metadata.source,
): string {
  const headline = metadata.alternativeHeadlines.web ?? textOfField(document, 'headline');
  const title = cut(headline === '' ? publishedWords(language).untitled : headline);
  const withName = `${title} – ${siteName ?? ''}`;
  return siteName !== null && lengthOf(withName) <= maximumLength ? withName : title;
}

function cut(text: string): string {
  if (lengthOf(text) <= maximumLength) return text;
  let fitting = '';
  // By character and not by code unit, so that none is cut in two.
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (lengthOf(fitting + segment) > maximumLength - 1) break;
    fitting += segment;
  }
  const lastSpace = fitting.search(/\s\S*$/u);
  const words = lastSpace > 0 ? fitting.slice(0, lastSpace) : fitting;
  return `${words.replace(/[\s\p{Pd},;:]+$/u, '')}…`;
}

function lengthOf(text: string): number {
  return escapeText(text).length;
}
