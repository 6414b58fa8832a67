import { z } from 'zod';
import { readArticleValue } from '#core/article/readArticle';
import { problemCodes } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import { problemsOfArticle } from '#core/library/bundle/problemsOfArticle';
import { readManifestValue } from '#core/library/bundle/readManifest';
import type { BundleReader } from '../../storage/bundle/BundleReader';
import type { StorageFailure } from '../../storage/durable/StorageError';
import type { WorkshopJob } from '../../workshop/workshopJobs';

/**
 * Has bundles read and unpacked in the workshop. What it answers is held against its form once more, since whoever sent
 * the file may have taken the workshop over: an answer of another form counts as one that took it down.
 */
export function bundlesInWorkshop(workshop: { run(job: WorkshopJob): Promise<unknown> }): BundleReader {
  return {
    read: (filePath) => answerTo(workshop.run({ kind: 'read-bundle', filePath }), filePath, [filePath]),
    unpack: (filePath, folderPath) =>
      answerTo(workshop.run({ kind: 'unpack-bundle', filePath, folderPath }), filePath, [filePath, folderPath]),
  };
}

async function answerTo(
  answer: Promise<unknown>,
  filePath: string,
  filePaths: readonly string[],
): Promise<Result<BundleContents, StorageFailure>> {
  const reading = await answer.then(
    (value) => readingOf(value, filePaths),
    () => undefined,
  );
  if (reading !== undefined) return reading;
  return failure({
    code: 'invalid',
    filePath,
    problems: [{ place: '', code: 'bundle-takes-too-much', facts: {} }],
  });
}

/** Undefined for what the workshop does not answer, as long as it is ours. */
function readingOf(value: unknown, filePaths: readonly string[]): Result<BundleContents, StorageFailure> | undefined {
  const parsed = answered(filePaths).safeParse(value);
  if (!parsed.success) return undefined;
  if (!parsed.data.ok) return failure(parsed.data.error);
  const { manifest, article } = parsed.data.value;
  const [manifestRead, articleRead] = [readManifestValue(manifest), readArticleValue(article)];
  if (!manifestRead.ok || !articleRead.ok) return undefined;
  const contents = { manifest: manifestRead.value, article: articleRead.value.article };
  return problemsOfArticle(contents.article, contents.manifest).length === 0 ? success(contents) : undefined;
}

const problem = z.strictObject({
  place: z.string(),
  code: z.enum(problemCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** `filePaths` are those that a failure may tell of. */
function answered(filePaths: readonly string[]) {
  const filePath = z.enum(filePaths);
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.strictObject({ manifest: z.unknown(), article: z.unknown() }) }),
    z.strictObject({
      ok: z.literal(false),
      error: z.discriminatedUnion('code', [
        z.strictObject({ code: z.literal('disk'), systemCode: z.string().regex(/^E[A-Z0-9]+$/u), filePath }),
        z.strictObject({ code: z.literal('invalid'), filePath, problems: z.array(problem).min(1) }),
      ]),
    }),
  ]);
}
