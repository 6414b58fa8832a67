import type { DocumentChild, DocumentJson } from '../document/documentJson';
import type { ArticleReview } from '../review/reviewJson';
import type { ArticleFile } from './articleFile';

/**
 * The texts of blocks that can't change any more (see `documentJsonOf`), by how far from the left they stand: of a long
 * article, a key changes one.
 */
const known: Record<number, WeakMap<DocumentChild, string>> = {};

/**
 * The text of an article's file: JSON, indented by one space so that a person and a version control system can read
 * it line by line, with a line break at the end. The same article gives the same text, as `JSON.stringify` would.
 */
export function writeArticle(article: ArticleFile): string {
  const { document, review } = article;
  return `${objectOf(article, 1, { document: documentText(document, 2), review: reviewText(review) })}\n`;
}

function reviewText(review: ArticleReview): string {
  const { suggestions } = review;
  if (suggestions === null) return objectOf(review, 2, {});
  const original = documentText(suggestions.original, 4);
  return objectOf(review, 2, { suggestions: objectOf(suggestions, 3, { original }) });
}

/** A document whose keys stand so many spaces from the left. */
function documentText(document: DocumentJson, depth: number): string {
  const margin = ' '.repeat(depth);
  const content = document.content.map((child) => `\n${margin} ${textOf(child, depth + 1)}`).join(',');
  return objectOf(document, depth, { content: `[${content}\n${margin}]` });
}

function textOf(child: DocumentChild, depth: number): string {
  const isFixed = Object.isFrozen(child);
  const kept = isFixed ? known[depth]?.get(child) : undefined;
  if (kept !== undefined) return kept;
  const text = indented(child, depth);
  if (isFixed) (known[depth] ??= new WeakMap()).set(child, text);
  return text;
}

/** An object whose values stand so many spaces from the left, some of them written already. */
function objectOf(value: object, depth: number, written: Readonly<Record<string, string>>): string {
  const margin = `\n${' '.repeat(depth)}`;
  const entries = Object.entries(value).map(
    ([key, part]) => `${margin}${JSON.stringify(key)}: ${written[key] ?? indented(part, depth)}`,
  );
  return `{${entries.join(',')}\n${' '.repeat(depth - 1)}}`;
}

/** A value that begins so many spaces from the left. In JSON a line break is never within a text. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
