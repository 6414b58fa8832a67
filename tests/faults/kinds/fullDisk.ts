import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ActorEvent } from '../actor/ActorEvent';
import type { WriterName } from '../actor/ActorPlan';
import { createActions } from '../actor/createActions';
import { prepareFolder } from '../actor/prepareFolder';
import type { Disk } from '../disks/createDisk';
import { createExt4Disk, createMemoryDisk, whyNoDisks } from '../disks/createDisk';
import { fillDisk } from '../disks/fillDisk';
import type { Fault } from '../Fault';
import { checkFolder } from '../oracle/checkFolder';
import { runMany, runsOf } from '../runMany';

/** Larger than an article, picture, page, settings and new article together, beside the article that is there. */
const articleLength = 150_000;
const tasks = ['type', 'picture', 'settings', 'export', 'create'] as const;
const stepCount = 100;

/**
 * A disk that has room for 0, 4, 8 … kB more when everything is saved: in memory in the first half of the runs, with
 * ext4 in the second. What is refused must say so, stay as it was, and be saved once there is room.
 */
export const fullDisk: Fault = async ({ count, folder, jobs, writer }) => {
  const notRun = whyNoDisks();
  if (notRun !== undefined) return { runs: 0, failures: [], notRun };
  await mkdir(folder, { recursive: true });
  let refused = 0;
  const report = await runMany(runsOf(count), jobs, async (run) => {
    const mountPath = path.join(folder, `disk-${run}`);
    const isInMemory = run <= Math.ceil(count / 2);
    const disk = await (isInMemory ? createMemoryDisk(mountPath, 4096) : createExt4Disk(mountPath, 16 * 1024));
    try {
      const step = isInMemory ? run - 1 : run - 1 - Math.ceil(count / 2);
      const freeBlocks = Math.floor((step * stepCount) / Math.ceil(count / 2));
      const { complaints, wasRefused } = await workOn(disk, freeBlocks, writer);
      if (wasRefused) refused += 1;
      return complaints;
    } finally {
      await disk.remove();
    }
  });
  return { ...report, remark: `the disk refused something in ${refused} of them` };
};

async function workOn(
  disk: Disk,
  freeBlocks: number,
  writer: WriterName,
): Promise<{ readonly complaints: readonly string[]; readonly wasRefused: boolean }> {
  const folder = path.join(disk.mountPath, 'work');
  const articleId = await prepareFolder(folder, articleLength);
  const events: ActorEvent[] = [];
  const actions = await Promise.all(
    tasks
      .filter((task) => writer === 'spalt' || task === 'type')
      .map((task) =>
        createActions({ writer, task, folder, logPath: '', articleId, isGated: false }, (event) => events.push(event)),
      ),
  );
  const filler = await fillDisk(disk.mountPath, freeBlocks);
  for (const action of actions) await action.doOnce();
  const refusals = codesOf(events);
  // The disk as it is now, elsewhere: looking at it writes to it.
  const copy = `${disk.mountPath}.copy`;
  await cp(folder, copy, { recursive: true });
  const onFull = await checkFolder(copy, articleId, events);
  await rm(copy, { recursive: true });

  await rm(filler);
  const before = events.length;
  for (const action of actions) await action.doOnce();
  return {
    wasRefused: refusals.length > 0,
    complaints: [
      ...onFull.map((complaint) => `On the full disk: ${complaint}`),
      ...refusals.filter((code) => code !== 'ENOSPC').map((code) => `Refused with ${code}`),
      ...codesOf(events.slice(before)).map((code) => `Refused, though there was room: ${code}`),
      ...(await checkFolder(folder, articleId, events)),
    ],
  };
}

function codesOf(events: readonly ActorEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'failed' ? [event.code] : []));
}
