import type { ArticleFile } from './articleFile';

/**
 * The text of an article's file: JSON, indented by one space so that a person and a version control system can read
 * it line by line, with a line break at the end. The same article gives the same text.
 */
export function writeArticle(article: ArticleFile): string {
  return `${JSON.stringify(article, null, 1)}\n`;
}
