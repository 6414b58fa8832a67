import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../Fault';
import { checkFolder } from '../oracle/checkFolder';
import { runMany } from '../runMany';
import { spreadOver } from '../spreadOver';
import type { Call } from '../strace/callsOf';
import { callsOf } from '../strace/callsOf';
import { runUnderStrace, whyNoStrace } from '../strace/runUnderStrace';
import { struckTasks } from '../strace/struckTasks';

/** SIGKILL in the place of each system call of each task, one run a call. */
export const killPoints: Fault = async (options) => {
  const notRun = whyNoStrace();
  if (notRun !== undefined) return { runs: 0, failures: [], notRun };
  const tasks = options.writer === 'spalt' ? (options.tasks ?? struckTasks) : (['type'] as const);
  const calls: Call[] = [];
  for (const task of tasks) {
    const recorded = await runUnderStrace(options, path.join(options.folder, task), { task, times: 1 });
    calls.push(...callsOf(task, recorded));
  }
  let spared = 0;
  const report = await runMany(spreadOver(calls, options.count), options.jobs, async (call, worker) => {
    const folder = path.join(options.folder, String(worker));
    const inject = `${call.name}:signal=SIGKILL:when=${call.number}`;
    const run = await runUnderStrace(options, folder, { task: call.task, times: 1, inject });
    const isKilled = run.ending.signal === 'SIGKILL';
    if (!isKilled) spared += 1;
    const complaints = [
      // The others' calls are mixed with those of Node itself, whose number varies; how many folders a backup makes
      // depends on the hash of its list.
      ...(isKilled || options.writer !== 'spalt' || call.task === 'back-up'
        ? []
        : [`The call did not come: ${run.ending.complaints}`]),
      ...(await checkFolder(run.folder, run.articleId, run.events)),
    ];
    if (complaints.length === 0) await rm(folder, { recursive: true });
    return complaints;
  });
  return { ...report, remark: `${calls.length} calls found; ${spared} runs ended before theirs` };
};
