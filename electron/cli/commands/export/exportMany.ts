import type { ArticleFile } from '#core/article/articleFile';
import { placeOnSite } from '#core/publish/site/placeOnSite';
import { sha256Of } from '../../../storage/hashing';
import { articleForm } from '../../../storage/library/articleForm';
import type { CommandContext } from '../../Command';
import { failed } from '../../failed';
import type { Outcome } from '../../Outcome';
import { readGivenFile } from '../../readGivenFile';
import type { ExportOptions } from './exportOne';
import { exportOne } from './exportOne';
import type { FoundArticle } from './findArticles';

/** What is remembered between the rounds of `--watch`, by the paths of articles. */
export interface ExportMemory {
  /** The hash of each as it was last exported, or could not be read; only what is other than that is looked at again. */
  readonly hashes: Map<string, string>;
  /** The name of the file that each was exported as. */
  readonly names: Map<string, string>;
}

/** Exports articles one after the other. One that fails stops no other; the exit code is that of the worst. */
export async function exportMany(
  articles: readonly FoundArticle[],
  options: ExportOptions,
  context: CommandContext,
  memory?: ExportMemory,
): Promise<Outcome> {
  const { texts, signal } = context;
  const outcomes: { readonly articlePath: string; readonly outcome: Outcome }[] = [];
  const names = memory?.names ?? new Map<string, string>();
  const hashes = memory?.hashes;
  let notReadyCount = 0;
  for (const { filePath, isOfLibrary } of articles) {
    signal?.throwIfAborted();
    const read = await readArticle(filePath, context);
    if ('exitCode' in read) {
      // Told once, until it is another file.
      const isKnown = hashes?.get(filePath) === read.hash;
      hashes?.set(filePath, read.hash);
      if (!isKnown) outcomes.push({ articlePath: filePath, outcome: read });
      continue;
    }
    const { article, hash } = read;
    if (isOfLibrary && !isForReaders(article, context.clock.now())) {
      notReadyCount += 1;
      continue;
    }
    if (hashes?.get(filePath) === hash) continue;
    const outcome = await exportOne(filePath, options, context, {
      article,
      take: (name) => {
        const owner = [...names].find(([other, taken]) => taken === name && other !== filePath)?.[0];
        if (owner === undefined) names.set(filePath, name);
        return owner;
      },
    });
    // What failed is tried again in the next round: its photo may be there then, or the disk have room.
    if (outcome.exitCode === 0) hashes?.set(filePath, hash);
    outcomes.push({ articlePath: filePath, outcome });
  }
  return summedUp(outcomes, notReadyCount, { isWatching: memory !== undefined, isDryRun: options.isDryRun, texts });
}

function summedUp(
  outcomes: readonly { readonly articlePath: string; readonly outcome: Outcome }[],
  notReadyCount: number,
  {
    isWatching,
    isDryRun,
    texts,
  }: { readonly isWatching: boolean; readonly isDryRun: boolean; readonly texts: CommandContext['texts'] },
): Outcome {
  const failedCount = outcomes.filter(({ outcome }) => outcome.exitCode > 0).length;
  const exportedCount = outcomes.length - failedCount;
  const counts = { exported: exportedCount, failed: failedCount, notReady: notReadyCount };
  const exitCodes = outcomes.map(({ outcome }) => outcome.exitCode);
  const summary = texts(isDryRun ? 'cli.exported.wouldBe' : 'cli.exported.done', counts);
  return {
    exitCode: exitCodes.includes(2) ? 2 : exitCodes.includes(1) ? 1 : 0,
    lines: isWatching && outcomes.length === 0 ? [] : [...outcomes.flatMap(({ outcome }) => outcome.lines), summary],
    messages: outcomes.flatMap(({ outcome }) => outcome.messages),
    data: {
      ...(failedCount > 0 ? { ok: false, code: 'incomplete' } : { ok: true }),
      exportedCount,
      failedCount,
      notReadyCount,
      articles: outcomes.map(({ articlePath, outcome }) => ({ articlePath, ...outcome.data })),
    },
  };
}

async function readArticle(
  filePath: string,
  { fileSystem, texts }: CommandContext,
): Promise<{ readonly article: ArticleFile; readonly hash: string } | (Outcome & { readonly hash: string })> {
  const bytes = await readGivenFile(fileSystem, filePath);
  if (!bytes.ok) return { ...failed(bytes.error, texts), hash: '' };
  const hash = sha256Of(bytes.value);
  const read = articleForm.read(bytes.value);
  if (!read.ok) return { ...failed({ code: 'invalid', filePath, problems: read.error }, texts), hash };
  return { article: read.value.data, hash };
}

/** Whether readers may have the article now, as on a site. */
function isForReaders({ metadata: { status, embargoUntil } }: ArticleFile, nowMs: number): boolean {
  return placeOnSite({ status, embargoUntil, killedAt: null }, { nowMs, wasThere: false }) === 'page';
}
