import type { Problem } from '../base/Problem';
import { problemsOfZod } from '../base/problemsOfZod';
import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import { readDocument } from '../document/readDocument';
import type { ArticleFile } from './articleFile';
import { articleFile, articleFileVersion } from './articleFile';
import { migrateArticle } from './migrateArticle';

/** An article that was read, and the version of the format that its file had. */
export interface ReadArticle {
  readonly article: ArticleFile;
  readonly fileVersion: number;
}

/**
 * Reads an article from the text of its file: JSON, our format, a version we know, migrated to today's, every value
 * checked. Fails with all problems found and their places; `place` is empty for what concerns the whole file, and for
 * broken JSON it is the line and column (`line 12, column 3`), if the text says so little as that.
 */
export function readArticle(text: string): Result<ReadArticle, readonly Problem[]> {
  // A byte order mark is not JSON (RFC 8259 section 8.1), but editors of other systems leave one.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return failure([{ place: '', code: 'not-json', facts: { where: whereJsonBreaks(json, error) } }]);
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
    return failure([{ place: 'version', code: 'unknown-version', facts: { found: String(JSON.stringify(version)) } }]);
  }
  if (version > articleFileVersion) {
    return failure([{ place: 'version', code: 'newer-version', facts: { found: version, known: articleFileVersion } }]);
  }
  const migrated = migrateArticle(value, version);
  if (!migrated.ok) return migrated;
  // The document first: its reader guards against nesting that recursion could not walk.
  const document = readDocument(migrated.value['document']);
  const file = document.ok ? articleFile.safeParse(migrated.value, { reportInput: true }) : undefined;
  if (file?.success === true) return success({ article: file.data, fileVersion: version });
  const outside = articleFile
    .omit({ document: true })
    .safeParse(withoutDocument(migrated.value), { reportInput: true });
  return failure([...(outside.success ? [] : problemsOfZod(outside.error)), ...(document.ok ? [] : document.error)]);
}

function withoutDocument(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'document'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Line and column of the fault, from the position that V8 names; the end of the text where it names none. */
function whereJsonBreaks(json: string, error: unknown): string {
  const named = /position (\d+)/u.exec(error instanceof Error ? error.message : '');
  const before = json.slice(0, named === null ? json.length : Number(named[1]));
  const lines = before.split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
