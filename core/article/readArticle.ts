import type { Problem } from '../base/Problem';
import { problemsOfZod } from '../base/problemsOfZod';
import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import { whereJsonBreaks } from '../base/whereJsonBreaks';
import { readDocument, readDocumentJson } from '../document/readDocument';
import { withEvenTables } from '../document/withEvenTables';
import { articleReview } from '../review/reviewJson';
import type { ArticleFile } from './articleFile';
import { articleFile, articleFileVersion } from './articleFile';
import { migrateArticle } from './migrateArticle';

/** An article that was read, and the version of the format that its file had. */
export interface ReadArticle {
  readonly article: ArticleFile;
  readonly fileVersion: number;
}

/** The document is read by itself: to check it again with the rest would take half as long again. */
const besideText = articleFile.omit({ document: true, review: true });

/**
 * Reads an article from the text of its file: JSON, our format, a version we know, migrated to today's, every value
 * checked. Fails with all problems found and their places; `place` is empty for what concerns the whole file. Broken
 * JSON has the fact `where`: line and column, `12:3`.
 */
export function readArticle(text: string): Result<ReadArticle, readonly Problem[]> {
  // A byte order mark is not JSON (RFC 8259 section 8.1), but editors of other systems leave one.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failure([{ place: '', code: 'not-json', facts: { where: whereJsonBreaks(json) } }]);
  }
  return readArticleValue(value);
}

/** As {@link readArticle}, for JSON that is already parsed. */
export function readArticleValue(value: unknown): Result<ReadArticle, readonly Problem[]> {
  if (!isRecord(value) || value['format'] !== 'spalt-article') {
    return failure([{ place: isRecord(value) ? 'format' : '', code: 'not-an-article', facts: {} }]);
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failure([
      { place: 'version', code: 'unknown-version', facts: { found: JSON.stringify(version) ?? 'undefined' } },
    ]);
  }
  if (version > articleFileVersion) {
    return failure([{ place: 'version', code: 'newer-version', facts: { found: version, known: articleFileVersion } }]);
  }
  const migrated = migrateArticle(value, version);
  if (!migrated.ok) return migrated;
  // The document first: its reader guards against nesting that recursion could not walk.
  const document = readDocumentJson(migrated.value['document']);
  const original = readOriginal(migrated.value['review']);
  const outside = besideText.safeParse(without(['document', 'review'], migrated.value), { reportInput: true });
  const review = original.ok ? articleReview.safeParse(migrated.value['review'], { reportInput: true }) : undefined;
  if (document.ok && outside.success && review?.success === true) {
    const article = { ...outside.data, document: document.value.json, review: review.data };
    return success({ article: withTablesEvened(article), fileVersion: version });
  }
  return failure([
    ...(outside.success ? [] : problemsOfZod(outside.error)),
    ...(document.ok ? [] : document.error),
    ...(original.ok ? [] : original.error),
    ...(review?.success === false ? problemsOfZod(review.error, 'review') : []),
  ]);
}

/** Checks the text without what is proposed, where there is one, by the rules of the document. */
function readOriginal(review: unknown): Result<unknown, readonly Problem[]> {
  const suggestions = isRecord(review) ? review['suggestions'] : undefined;
  if (!isRecord(suggestions)) return success(null);
  return readDocument(suggestions['original'], 'review.suggestions.original');
}

/** Others may have written it; in the window all rows of a table are equally long. */
function withTablesEvened(article: ArticleFile): ArticleFile {
  const { suggestions } = article.review;
  const evened = { ...article, document: withEvenTables(article.document) };
  if (suggestions === null) return evened;
  return {
    ...evened,
    review: { ...article.review, suggestions: { ...suggestions, original: withEvenTables(suggestions.original) } },
  };
}

function without(keys: readonly string[], value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
