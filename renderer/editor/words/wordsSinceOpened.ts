import type { ArticleId } from '#core/article/ArticleId';

const openedWith = new Map<ArticleId, number>();

/** How many words an article has now that it had not when it was first opened in this run; less than nought: fewer. */
export function wordsSinceOpened(id: ArticleId, wordCount: number): number {
  const before = openedWith.get(id) ?? wordCount;
  openedWith.set(id, before);
  return wordCount - before;
}
