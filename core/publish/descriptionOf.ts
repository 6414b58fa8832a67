import type { ArticleFile } from '../article/articleFile';
import { textOfField } from '../text/textOf';

/** What search results and cards say of the article: its own description, else its standfirst; null when it has neither. */
export function descriptionOf({ document, metadata }: ArticleFile): string | null {
  const standfirst = textOfField(document, 'standfirst').replaceAll('\n', ' ');
  return metadata.description ?? (standfirst === '' ? null : standfirst);
}
