import type { ArticleFile } from '../article/articleFile';
import type { ArticleId } from '../article/ArticleId';
import { isArticleId } from '../article/ArticleId';

/** The articles that this one links to and the library may have. */
export function relatedIdsOf({ document }: ArticleFile): readonly ArticleId[] {
  return document.content.flatMap((block) =>
    block.type === 'relatedArticle' && block.attrs.article !== null && isArticleId(block.attrs.article)
      ? [block.attrs.article]
      : [],
  );
}

/**
 * The article with its links to others leading where their pages are now: an article that had none when it was linked
 * to may have one, and one may have moved. Those that are not among the addresses stay as they are.
 */
export function withPageAddresses(article: ArticleFile, addresses: ReadonlyMap<ArticleId, string>): ArticleFile {
  const content = article.document.content.map((block) => {
    if (block.type !== 'relatedArticle' || block.attrs.article === null || !isArticleId(block.attrs.article))
      return block;
    const href = addresses.get(block.attrs.article) ?? block.attrs.href;
    return { ...block, attrs: { ...block.attrs, href } };
  });
  return { ...article, document: { ...article.document, content } };
}
