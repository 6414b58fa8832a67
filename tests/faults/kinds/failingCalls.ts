import { rm } from 'node:fs/promises';
import path from 'node:path';
import { versionsFolderName } from '../../../electron/storage/versions/ArticleVersions';
import type { DeedName } from '../deeds/deeds';
import { isDeedName } from '../deeds/deeds';
import type { Fault } from '../Fault';
import { checkFolder } from '../oracle/checkFolder';
import { runMany } from '../runMany';
import { spreadOver } from '../spreadOver';
import type { Call } from '../strace/callsOf';
import { callsOf } from '../strace/callsOf';
import type { TracedRun } from '../strace/runUnderStrace';
import { runUnderStrace, whyNoStrace } from '../strace/runUnderStrace';
import { struckTasks } from '../strace/struckTasks';

const codes = ['EIO', 'ENOSPC', 'EROFS', 'EACCES'] as const;

/** Each system call of each task fails, with each code, once and for good: one run each. */
export const failingCalls: Fault = async (options) => {
  const notRun = whyNoStrace() ?? (options.writer === 'spalt' ? undefined : 'asks for the answers of our own sessions');
  if (notRun !== undefined) return { runs: 0, failures: [], notRun };
  const calls: Call[] = [];
  for (const task of options.tasks ?? struckTasks) {
    const recorded = await runUnderStrace(options, path.join(options.folder, task), { task, times: 1 });
    calls.push(...callsOf(task, recorded));
  }
  const cases = [true, false].flatMap((isOnce) =>
    codes.flatMap((code) => calls.map((call) => ({ ...call, code, isOnce }))),
  );
  return runMany(spreadOver(cases, options.count), options.jobs, async (item, worker) => {
    const folder = path.join(options.folder, String(worker));
    const inject = `${item.name}:error=${item.code}:when=${item.number}${item.isOnce ? '' : '+'}`;
    // As often as the fault may come again, and once more.
    const run = await runUnderStrace(options, folder, { task: item.task, times: 3, inject });
    const complaints = [...answersAmiss(run, item), ...(await checkFolder(run.folder, run.articleId, run.events))];
    if (complaints.length === 0) await rm(folder, { recursive: true });
    return complaints;
  });
};

function answersAmiss(
  run: TracedRun,
  { task, line: recorded, isOnce }: Call & { readonly isOnce: boolean },
): readonly string[] {
  const struck = run.trace.find((traced) => traced.includes('(INJECTED)'));
  // What is done beside typing comes when it comes: another call than the recorded one may have been struck.
  const line = struck ?? recorded;
  const answers = run.eventsAfterGate.flatMap(({ kind }) =>
    kind === 'failed' ? ['failed'] : kind === 'saved' || kind === 'done' ? ['saved'] : [],
  );
  const ended = [
    // How many folders a backup makes depends on the hash of its list.
    ...(struck === undefined && task !== 'back-up' ? ['The call did not come'] : []),
    ...(run.ending.code === 0 ? [] : [`The actor broke: ${run.ending.complaints}`]),
  ];
  // Opening answers otherwise, and changes nothing but what a crash has left.
  if (task === 'open') return ended;
  if (isDeedName(task)) return [...ended, ...deedAmiss(task, struck ?? '', answers)];
  // Making or importing an article looks at the others as well, and gets by without them.
  // And automatic versions are kept beside typing, which never waits for them.
  const isBeside =
    ((task === 'create' || task === 'import') && /\s(?:statx|openat|read)\(.*article\.json/u.test(line)) ||
    (task === 'type' && line.includes(`/${versionsFolderName}`));
  const isElsewhereLater = task === 'create' || task === 'import';
  const isEssential = !isTolerated(line) && !isBeside;
  return [
    ...ended,
    ...(isEssential && answers[0] !== 'failed' ? ['Success was answered'] : []),
    // The next new article is in another folder, where nothing fails.
    ...(isEssential && !isOnce && !isElsewhereLater && answers.includes('saved') ? ['Success was answered later'] : []),
    ...(isOnce && answers.at(-1) !== 'saved' ? ['It was not saved later'] : []),
  ];
}

/** A deed is struck the first time only: what `checkDeeds` finds of it tells whether the answer was true. */
function deedAmiss(task: DeedName, line: string, answers: readonly string[]): readonly string[] {
  // A list is kept beside the library, and does without.
  const isEssential = task !== 'catalogue' && /\s(?:f(?:data)?sync|p?write(?:64)?|rename(?:at2?)?)\(/u.test(line);
  return [
    ...(isEssential && answers[0] !== 'failed' ? ['Success was answered'] : []),
    ...(answers.at(-1) === 'saved' ? [] : ['It was not done later, elsewhere']),
  ];
}

/**
 * Whether a call is only for order's sake, so that a save without it is still a save: permissions that the mask took,
 * looking for and taking away what a crash has left, letting go of what was only read.
 */
function isTolerated(line: string): boolean {
  return (
    /\s(?:fchmod|unlink|rmdir|getdents64)\(/u.test(line) ||
    line.includes('O_DIRECTORY') ||
    (/\sclose\(/u.test(line) && !line.includes('.tmp'))
  );
}
