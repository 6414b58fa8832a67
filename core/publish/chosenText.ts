import type { ArticleFile } from '../article/articleFile';

/** Which text is published while suggestions are open: as it would be with all of them, or without any. */
export type ChosenText = 'with' | 'without';

/** How many places somebody proposes to change, and nobody has decided on. Zero: there is one text only. */
export function openChangeCount({ review }: Pick<ArticleFile, 'review'>): number {
  return review.suggestions?.changes.length ?? 0;
}

/** The article with the text that was chosen, and nothing proposed in it. Formats that hold what is proposed have it whole. */
export function withChosenText(article: ArticleFile, chosen: ChosenText): ArticleFile {
  const { suggestions } = article.review;
  if (suggestions === null) return article;
  const document = chosen === 'with' ? article.document : suggestions.original;
  return { ...article, document, review: { ...article.review, suggestions: null } };
}
