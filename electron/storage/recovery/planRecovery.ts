import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { Clock } from '#core/base/Clock';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { isArticleFolderName } from '#core/library/isArticleFolderName';
import type { OpenFailure } from '#core/library/failures';
import type { RecoveryCandidate, RecoveryPlan } from '#core/library/recovery/RecoveryPlan';
import { wayOutOf } from '#core/library/recovery/RecoveryPlan';
import { summaryOf } from '#core/library/summaryOf';
import { isVersionId } from '#core/library/versions/versionFileName';
import { diskFailureOf } from '../diskFailureOf';
import type { FileSystem } from '../FileSystem';
import { articleForm } from '../library/articleForm';
import { articleFileName } from '../library/readLibraryFolder';
import { ArticleVersions } from '../versions/ArticleVersions';
import { hadArticle } from './hadArticle';

/** What recovering is given. */
export interface RecoveryParts {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly libraryPath: string;
  readonly folderName: string;
}

/** What a writer or another program may have left beside an article's file. */
const besidePattern = /^(?:article\.(?:conflict-[0-9TZ-]+|v\d+)|\.spalt-own-.+)\.json$/u;

/**
 * Tells what is wrong with the file of an article in a library's folder, and what could take its place. Reads only.
 * `not-found`: there is no such folder, or its article can be read.
 */
export async function planRecovery(parts: RecoveryParts): Promise<Result<RecoveryPlan, OpenFailure>> {
  const { fileSystem, libraryPath, folderName } = parts;
  if (!isArticleFolderName(folderName)) return failure({ code: 'not-found' });
  const folderPath = path.join(libraryPath, folderName);
  const filePath = path.join(folderPath, articleFileName);
  try {
    const problems = await problemsOf(fileSystem, filePath);
    if (problems.length === 0) return failure({ code: 'not-found' });
    const way = wayOutOf(problems);
    const candidates = way === 'restore' ? await candidatesIn(parts, folderPath) : [];
    return success({ folderName, filePath, problems, way, candidates });
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}

/** The article that a candidate holds. */
export async function readCandidate(parts: RecoveryParts, id: string): Promise<Result<ArticleFile, OpenFailure>> {
  const plan = await planRecovery(parts);
  if (!plan.ok) return plan;
  if (!plan.value.candidates.some((candidate) => candidate.id === id)) return failure({ code: 'not-found' });
  const { fileSystem, clock } = parts;
  const folderPath = path.dirname(plan.value.filePath);
  if (isVersionId(id)) {
    const read = await new ArticleVersions(folderPath, { fileSystem, clock }).read(id);
    if (read.ok) return success(read.value.article);
    return read.error.code === 'invalid' || read.error.code === 'disk'
      ? failure(read.error)
      : failure({ code: 'not-found' });
  }
  const filePath = path.join(folderPath, id);
  try {
    const read = articleForm.read(await fileSystem.readFile(filePath));
    return read.ok ? success(read.value.data) : failure({ code: 'invalid', filePath, problems: read.error });
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}

/** What is wrong with an article's file; nothing when it can be read, or was never there. */
export async function problemsOf(fileSystem: FileSystem, filePath: string): Promise<readonly Problem[]> {
  const state = await fileSystem.stateOf(filePath);
  if (state === undefined) {
    const isGone = await hadArticle(fileSystem, path.dirname(filePath));
    return isGone ? [{ place: '', code: 'article-missing', facts: {} }] : [];
  }
  const { maximumBytes: maximum } = articleForm;
  if (state.byteCount > maximum) return [{ place: '', code: 'file-too-large', facts: { maximum } }];
  try {
    const read = articleForm.read(await fileSystem.readFile(filePath));
    return read.ok ? [] : read.error;
  } catch (error) {
    return [{ place: '', code: 'not-readable', facts: { systemCode: diskFailureOf(error, filePath).systemCode } }];
  }
}

async function candidatesIn(
  { fileSystem, clock }: RecoveryParts,
  folderPath: string,
): Promise<readonly RecoveryCandidate[]> {
  const candidates: RecoveryCandidate[] = [];
  const versions = new ArticleVersions(folderPath, { fileSystem, clock });
  const listed = await versions.list();
  for (const { id, kind, name, savedAt } of listed.ok ? listed.value.versions : []) {
    const read = await versions.read(id);
    // A list reads what is known of a version only; what is offered must be whole.
    if (read.ok) candidates.push({ id, kind, name, savedAt, ...factsOf(read.value.article) });
  }
  const names = await fileSystem.namesIn(folderPath);
  for (const name of names.filter((each) => besidePattern.test(each))) {
    try {
      const read = articleForm.read(await fileSystem.readFile(path.join(folderPath, name)));
      if (!read.ok) continue;
      const { data } = read.value;
      candidates.push({ id: name, kind: 'beside', name: null, savedAt: data.metadata.modifiedAt, ...factsOf(data) });
    } catch {
      // Not to be read either.
    }
  }
  return candidates.toSorted((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt));
}

function factsOf(article: ArticleFile): Pick<RecoveryCandidate, 'headline' | 'wordCount'> {
  const { headline, wordCount } = summaryOf(article);
  return { headline, wordCount };
}
