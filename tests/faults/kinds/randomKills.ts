import { rm } from 'node:fs/promises';
import path from 'node:path';
import { prepareFolder } from '../actor/prepareFolder';
import { unansweredMsOf } from '../actor/unansweredMsOf';
import { workUntilFault } from '../actor/workUntilFault';
import type { Fault } from '../Fault';
import { checkFolder } from '../oracle/checkFolder';
import { runMany, runsOf } from '../runMany';

/** kill -9 at a random moment while text is typed, with pictures, pages, settings and new articles in between. */
export const randomKills: Fault = async ({ actorPath, count, folder, jobs, writer }) => {
  let longestMs = 0;
  const report = await runMany(runsOf(count), jobs, async (_, worker) => {
    const base = path.join(folder, String(worker));
    await rm(base, { recursive: true, force: true });
    const disk = path.join(base, 'disk');
    const articleId = await prepareFolder(disk);
    const plan = { writer, task: 'mixed', folder: disk, logPath: path.join(base, 'log'), articleId } as const;
    const { events, complaints } = await workUntilFault(actorPath, plan, async () => undefined);
    longestMs = Math.max(longestMs, unansweredMsOf(events));
    return [...complaints, ...(await checkFolder(disk, articleId, events))];
  });
  return { ...report, remark: `longest wait for an answer: ${longestMs} ms` };
};
