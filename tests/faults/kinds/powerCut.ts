import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { prepareFolder } from '../actor/prepareFolder';
import { workUntilFault } from '../actor/workUntilFault';
import type { Disk } from '../disks/createDisk';
import { createExt4Disk, whyNoDisks } from '../disks/createDisk';
import type { Fault } from '../Fault';
import { checkFolder } from '../oracle/checkFolder';
import { runMany, runsOf } from '../runMany';

const diskSizeKb = 32 * 1024;

/** The power fails at a random moment of the same work as in `randomKills`: ext4 is shut down without its journal. */
export const powerCut: Fault = async ({ actorPath, count, folder, jobs, writer }) => {
  const notRun = whyNoDisks();
  if (notRun !== undefined) return { runs: 0, failures: [], notRun };
  await mkdir(folder, { recursive: true });
  const disks: Disk[] = [];
  try {
    for (const worker of runsOf(Math.min(jobs, count))) {
      disks.push(await createExt4Disk(path.join(folder, `disk-${worker}`), diskSizeKb));
    }
  } catch (error) {
    for (const disk of disks) await disk.remove();
    return { runs: 0, failures: [], notRun: `no disk could be mounted: ${String(error)}` };
  }
  try {
    return await runMany(runsOf(count), disks.length, async (run, worker) => {
      const disk = disks[worker];
      if (disk === undefined) throw new Error(`No disk ${worker}`);
      const onDisk = path.join(disk.mountPath, `run-${run}`);
      const logPath = path.join(folder, `log-${run}`);
      const articleId = await prepareFolder(onDisk);
      const plan = { writer, task: 'mixed', folder: onDisk, logPath, articleId } as const;
      const { events, complaints } = await workUntilFault(actorPath, plan, () => disk.cutPower());
      await disk.remount();
      const found = [...complaints, ...(await checkFolder(onDisk, articleId, events))];
      await rm(onDisk, { recursive: true });
      await rm(logPath);
      return found;
    });
  } finally {
    for (const disk of disks) await disk.remove();
  }
};
