import type { DocumentChild } from '../document/documentJson';
import type { ArticleFile } from './articleFile';

/** The texts of blocks that can't change any more (see `documentJsonOf`): of a long article, a key changes one. */
const known = new WeakMap<DocumentChild, string>();

/**
 * The text of an article's file: JSON, indented by one space so that a person and a version control system can read
 * it line by line, with a line break at the end. The same article gives the same text, as `JSON.stringify` would.
 */
export function writeArticle(article: ArticleFile): string {
  const { document } = article;
  const content = document.content.map((child) => `\n   ${textOf(child)}`).join(',');
  const documentText = objectOf(document, 2, { content: `[${content}\n  ]` });
  return `${objectOf(article, 1, { document: documentText })}\n`;
}

function textOf(child: DocumentChild): string {
  const isFixed = Object.isFrozen(child);
  const kept = isFixed ? known.get(child) : undefined;
  if (kept !== undefined) return kept;
  const text = indented(child, 3);
  if (isFixed) known.set(child, text);
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
