import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import type { Finding } from '#core/proof/Finding';
import type { ChecklistItem, ChecklistStep } from '#core/proof/preflight/checklist';
import { usualChecklist } from '#core/proof/preflight/checklistFile';
import { isBlocked, preflightOf } from '#core/proof/preflight/preflightOf';
import type { ProofBlock } from '#core/proof/proofBlocks';
import { readChecklistFile } from '../../storage/checklist/checklistFile';
import type { Texts } from '../messages/Texts';
import type { CommandContext } from '../Command';
import { failed } from '../failed';
import { describeFinding, sentenceOf } from '../messages/describeFinding';
import type { Outcome } from '../Outcome';

/**
 * Holds an article against the checklist of its library for a step, as the app does: what blocks it, and what warns. The
 * library is the folder of the article's folder; without a checklist there, the one that comes with Spalt holds.
 */
export async function checkForStep(
  {
    filePath,
    article,
    blocks,
    findings,
    step,
  }: {
    readonly filePath: string;
    readonly article: ArticleFile;
    readonly blocks: readonly ProofBlock[];
    readonly findings: readonly Finding[];
    readonly step: ChecklistStep;
  },
  { texts, fileSystem }: CommandContext,
): Promise<Outcome> {
  const usual = usualChecklist((await import('#resources/checklist.json')).default);
  const libraryPath = path.dirname(path.dirname(path.resolve(filePath)));
  const checklist = await readChecklistFile(fileSystem, libraryPath, usual);
  if (!checklist.ok) {
    const { error } = checklist;
    return failed(error.code === 'disk' ? { ...error, isGiven: false } : { ...error, code: 'invalid' }, texts);
  }
  const items = preflightOf({ findings, review: article.review }, checklist.value, step);
  const counts = { block: 0, warn: 0 };
  for (const item of items) counts[item.level] += item.findings.length + item.remarks.length;
  const isHeld = isBlocked(items);
  const summary =
    items.length === 0
      ? texts('cli.nothingFound')
      : texts('cli.checkedForStep', { step, blocking: counts.block, warning: counts.warn });
  return {
    exitCode: isHeld ? 1 : 0,
    lines: [
      ...items.flatMap(({ item, level, findings: found, remarks }) => [
        `${filePath}: ${texts(`cli.checklist.${level}`)}: ${nameOf(item, texts)}: ${found.length + remarks.length}`,
        ...found.flatMap((finding) => describeFinding(filePath, finding, blocks, texts)),
      ]),
      `${filePath}: ${summary}`,
    ],
    messages: [],
    data: {
      ...(isHeld ? { ok: false, code: 'blocked' } : { ok: true }),
      filePath,
      status: step,
      counts,
      items: items.map(({ item, level, findings: found, remarks }) => ({
        item,
        level,
        count: found.length + remarks.length,
        findings: found.map((finding) => ({ ...finding, message: sentenceOf(finding, texts) })),
      })),
    },
  };
}

function nameOf(item: ChecklistItem, texts: Texts): string {
  return item === 'openComments' || item === 'openSuggestions'
    ? texts(`cli.checklist.${item}`)
    : texts(`proof.check.${item}`);
}
