import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleFile } from '#core/article/articleFile';

const shortIdLength = 8;

/** What a new article's folder is called: the day it was made, where it was made, and the beginning of its id. */
export function folderNameOf({ id, metadata }: ArticleFile): string {
  const made = new Date(metadata.createdAt);
  const day = [made.getFullYear(), made.getMonth() + 1, made.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.join('-')}-${id.slice(0, shortIdLength)}`;
}

/** Whether a folder's name tells that this article may be in it; names are the user's to change. */
export function isNamedAfter(folderName: string, id: ArticleId): boolean {
  return folderName.includes(id.slice(0, shortIdLength));
}

/**
 * Orders folders that hold the same article: the one whose name ends with its id first, since copies get names that
 * go on: `2026-05-28-5b1f6c1e (copy)`.
 */
export function compareFolderNames(one: string, other: string, id: ArticleId): number {
  const ending = `-${id.slice(0, shortIdLength)}`;
  return Number(other.endsWith(ending)) - Number(one.endsWith(ending)) || (one < other ? -1 : Number(one > other));
}
