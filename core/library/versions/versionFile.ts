import { z } from 'zod';
import type { ArticleFile } from '../../article/articleFile';
import { readArticleValue } from '../../article/readArticle';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { maximumVersionNameLength } from './maximumVersionNameLength';
import type { VersionId, VersionInfo } from './VersionInfo';
import { versionKinds } from './VersionInfo';
import { isVersionId } from './versionFileName';

/** The version of the form that this Spalt writes. */
const versionFileVersion = 1;

/** What can be changed of a version once it is kept; all else is in the file's name or in the text itself. */
const versionInfo = z.strictObject({
  id: z.custom<VersionId>((value) => typeof value === 'string' && isVersionId(value)),
  number: z.int().min(1),
  savedAt: z.iso.datetime({ offset: true }),
  kind: z.enum(versionKinds),
  name: z.string().min(1).max(maximumVersionNameLength).nullable(),
  wordCount: z.int().min(0),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** A version as it was read from its file. */
export interface KeptVersion {
  readonly info: VersionInfo;
  readonly article: ArticleFile;
}

/**
 * Reads a version from the text of its file: our format, a version that we know, and an article that holds every rule,
 * migrated where it is of an older form. Fails with all problems and their places.
 */
export function readVersionFile(text: string): Result<KeptVersion, readonly Problem[]> {
  const value = readValue(text);
  if (!value.ok) return value;
  const info = readInfo(value.value);
  const article = readArticleValue(value.value['article']);
  if (info.ok && article.ok) return success({ info: info.value, article: article.value.article });
  return failure([
    ...(info.ok ? [] : info.error),
    ...(article.ok ? [] : article.error.map((problem) => ({ ...problem, place: placeInArticle(problem.place) }))),
  ]);
}

/** The same of what is known of the version only: a tenth of the work, for lists. Its article is not looked at. */
export function readVersionInfo(text: string): Result<VersionInfo, readonly Problem[]> {
  const value = readValue(text);
  return value.ok ? readInfo(value.value) : value;
}

/** The text of a version's file: JSON, a line for each value, as in an article's own. */
export function writeVersionFile({ info, article }: KeptVersion): string {
  return `${JSON.stringify({ format: 'spalt-version', version: versionFileVersion, info, article }, null, 1)}\n`;
}

/**
 * What a version's hash is made of: all of an article but when it was changed, so that the same text kept twice has
 * the same hash.
 */
export function contentOfVersion({ language, metadata, document }: ArticleFile): string {
  const { modifiedAt: _, ...rest } = metadata;
  return JSON.stringify({ language, metadata: rest, document });
}

function readValue(text: string): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return failure([{ place: '', code: 'not-json', facts: { where: '' } }]);
  }
  if (!isRecord(value) || value['format'] !== 'spalt-version') {
    return failure([{ place: isRecord(value) ? 'format' : '', code: 'not-a-version', facts: {} }]);
  }
  const { version } = value;
  if (version === versionFileVersion) return success(value);
  const isNewer = typeof version === 'number' && version > versionFileVersion;
  const found = (JSON.stringify(version) ?? 'undefined').slice(0, 60);
  return failure([
    isNewer
      ? { place: 'version', code: 'newer-version', facts: { found, known: versionFileVersion } }
      : { place: 'version', code: 'unknown-version', facts: { found } },
  ]);
}

function readInfo(value: Readonly<Record<string, unknown>>): Result<VersionInfo, readonly Problem[]> {
  const info = versionInfo.safeParse(value['info'], { reportInput: true });
  return info.success ? success(info.data) : failure(problemsOfZod(info.error, 'info'));
}

function placeInArticle(place: string): string {
  return place === '' ? 'article' : `article.${place}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
