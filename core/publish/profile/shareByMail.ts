import type { ArticleFile } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import { publishedWords } from '../publishedWords';

/**
 * The address of a mail that tells somebody of the article's page (RFC 6068 sections 2 and 5): the reader's mail program
 * opens with subject and text, and nobody is told until the reader sends it. Null while nobody knows where the page
 * will be.
 */
export function shareByMail({ document, language, metadata }: ArticleFile): string | null {
  const { canonicalAddress } = metadata;
  if (canonicalAddress === null) return null;
  const title = textOfField(document, 'headline').replaceAll('\n', ' ') || publishedWords(language).untitled;
  return `mailto:?subject=${encoded(title)}&body=${encoded(`${title}\r\n\r\n${canonicalAddress}\r\n`)}`;
}

/** Also what the standard leaves as it is and some mail programs do not. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
