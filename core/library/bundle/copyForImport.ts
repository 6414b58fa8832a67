import type { ArticleId } from '../../article/ArticleId';
import type { ArticleFile } from '../../article/articleFile';

/**
 * An article from a bundle as it is added beside the library's: with another identity and a mark after its headline,
 * and else as it is.
 */
export function copyForImport(article: ArticleFile, id: ArticleId, headlineMark: string): ArticleFile {
  const content = article.document.content.map((block) => {
    if (block.type !== 'headline') return block;
    const text = (block.content ?? []).map((part) => part.text).join('');
    return { ...block, content: [{ type: 'text' as const, text: `${text.trimEnd()}${headlineMark}` }] };
  });
  return { ...article, id, document: { ...article.document, content } };
}
