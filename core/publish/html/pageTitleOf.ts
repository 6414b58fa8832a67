import type { ArticleFile } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import { publishedWords } from '../publishedWords';
import { fitTitle } from './fitTitle';

/**
 * The title of the page, at most 70 characters: the headline for the web, or else the headline, cut between words if
 * it must be, and the name of the paper where there is room for it.
 */
export function pageTitleOf(
  { document, language, metadata }: ArticleFile,
  siteName: string | null = metadata.source,
): string {
  const headline = metadata.alternativeHeadlines.web ?? textOfField(document, 'headline');
  return fitTitle(headline === '' ? publishedWords(language).untitled : headline, siteName);
}
