import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { figuresOf } from '#core/document/figuresOf';
import { placeOnSite } from '#core/publish/site/placeOnSite';
import { sha256Of } from '../../../storage/hashing';
import { articleForm } from '../../../storage/library/articleForm';
import { picturePathIn } from '../../../storage/pictures/picturePathIn';
import type { CommandContext } from '../../Command';
import { failed } from '../../failed';
import type { Outcome } from '../../Outcome';
import { readGivenFile } from '../../readGivenFile';
import { withProfileRemarks } from '../../withProfileRemarks';
import type { ExportOptions } from './exportOne';
import { exportOne } from './exportOne';
import type { FoundArticle } from './findArticles';

/** What is remembered between the rounds of `--watch`, by the paths of articles. */
export interface ExportMemory {
  /** What tells each from others, as it was last exported, or could not be read; only what is other is looked at again. */
  readonly prints: Map<string, string>;
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
  const prints = memory?.prints;
  let notReadyCount = 0;
  for (const { filePath, isOfLibrary } of articles) {
    signal?.throwIfAborted();
    const read = await readArticle(filePath, context);
    if ('exitCode' in read) {
      // Told once, until it is another file.
      const isKnown = prints?.get(filePath) === read.hash;
      prints?.set(filePath, read.hash);
      if (!isKnown) outcomes.push({ articlePath: filePath, outcome: read });
      continue;
    }
    const { article, hash } = read;
    if (isOfLibrary && !isForReaders(article, context.clock.now())) {
      notReadyCount += 1;
      continue;
    }
    // Before it is exported: a photo that is replaced meanwhile makes it another article.
    const print = prints === undefined ? hash : await printOf(filePath, article, hash, context);
    if (prints?.get(filePath) === print) continue;
    const outcome = await exportOne(filePath, options, context, {
      article,
      take: (name) => {
        const owner = [...names].find(([other, taken]) => taken === name && other !== filePath)?.[0];
        if (owner === undefined) names.set(filePath, name);
        return owner;
      },
    });
    // What failed is tried again in the next round: its photo may be there then, or the disk have room.
    if (outcome.exitCode === 0) prints?.set(filePath, print);
    outcomes.push({ articlePath: filePath, outcome });
  }
  const summary = summedUp(outcomes, notReadyCount, {
    isWatching: memory !== undefined,
    isDryRun: options.isDryRun,
    texts,
  });
  const isAnyExported = outcomes.some(({ outcome }) => outcome.exitCode === 0);
  return isAnyExported ? withProfileRemarks(summary, options.profileName, context) : summary;
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

/** The same for as long as the article and the files of its photos are. */
async function printOf(
  filePath: string,
  { document }: ArticleFile,
  hash: string,
  { fileSystem }: CommandContext,
): Promise<string> {
  const images = [...new Set(figuresOf(document).map(({ figure }) => figure.attrs.image))];
  const stamps = images.map(async (image) => {
    const picturePath = picturePathIn(path.dirname(filePath), image);
    // One that is not there, or can't be looked at, is one that may come.
    const state = picturePath === undefined ? undefined : await fileSystem.stateOf(picturePath).catch(() => undefined);
    return state?.stamp ?? null;
  });
  return JSON.stringify([hash, await Promise.all(stamps)]);
}

/** Whether readers may have the article now, as on a site. */
function isForReaders({ metadata: { status, embargoUntil } }: ArticleFile, nowMs: number): boolean {
  return placeOnSite({ status, embargoUntil, killedAt: null }, { nowMs, wasThere: false }) === 'page';
}
