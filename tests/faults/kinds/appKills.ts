import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../Fault';
import { runMany, runsOf } from '../runMany';
import { WatchedSpalt } from '../window/WatchedSpalt';

/** The longest that is typed before the kill. */
const longestTypingMs = 2500;
/** One of so many is killed as soon as the window says that all is saved. */
const saidSavedEvery = 4;

/**
 * The whole app is typed into, and all its processes are killed at a random moment, or just when the window says that
 * all is saved; over and over on the same library.
 */
export const appKills: Fault = async ({ count, jobs, folder, longestLossMs }) => {
  const watched = new Map<number, WatchedSpalt>();
  let mostLostMs = 0;
  try {
    const report = await runMany(runsOf(count), jobs, async (run, worker) => {
      const watch = watched.get(worker) ?? new WatchedSpalt(path.join(folder, String(worker)), longestLossMs);
      watched.set(worker, watch);
      const opened = await watch.open();
      watch.startTyping(run % 2 === 0);
      await setTimeout(Math.random() * longestTypingMs);
      let promised = 0;
      if (run % saidSavedEvery === 0) {
        await watch.stopTyping();
        await watch.untilSaidSaved();
        promised = watch.takenBefore(Infinity);
      }
      const killedAtMs = Date.now();
      await watch.spalt.kill();
      await watch.stopTyping();
      const { complaints, lossMs } = await watch.judge(killedAtMs, promised);
      mostLostMs = Math.max(mostLostMs, lossMs);
      return [...opened, ...complaints];
    });
    return { ...report, remark: `at most the last ${mostLostMs} ms were lost` };
  } finally {
    for (const watch of watched.values()) await watch.spalt.end();
  }
};
