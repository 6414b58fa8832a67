import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../Fault';
import { runMany, runsOf } from '../runMany';
import type { TypingVerdict, WatchedSpalt as Watched } from '../window/WatchedSpalt';
import { WatchedSpalt } from '../window/WatchedSpalt';
import { within } from '../window/within';

/** The longest that is typed before the trouble. */
const longestTypingMs = 1500;
/** How long a window hangs that comes to itself again. */
const hangMs = 1500;

/** Longer than any takes on a slow machine. */
const longestRunMs = 120_000;

type Trouble = (watch: Watched) => Promise<TypingVerdict>;

/**
 * The window crashes, hangs for a while or for good, or is loaded again in the midst of typing, or the system asks the
 * app to end. The app lives on, or closes as it should, and keeps what it promised.
 */
export const windowTrouble: Fault = async ({ count, jobs, folder, longestLossMs }) => {
  const watched = new Map<number, WatchedSpalt>();
  const mostLostMs = new Map<string, number>();
  const kinds = Object.entries(troubles);
  try {
    const report = await runMany(runsOf(count), jobs, async (run, worker) => {
      const [name, trouble] = kinds[(run - 1) % kinds.length] ?? ['', undefined];
      if (trouble === undefined) throw new Error(`No trouble ${run}`);
      const watch = watched.get(worker) ?? new WatchedSpalt(path.join(folder, String(worker)), longestLossMs);
      watched.set(worker, watch);
      const opened = watch.spalt.isRunning ? [] : await watch.open();
      watch.startTyping(run % 2 === 0);
      await setTimeout(Math.random() * longestTypingMs);
      const { complaints, lossMs } = await within(longestRunMs, trouble(watch)).catch(async (error: unknown) => {
        // The next run has a Spalt of its own.
        watched.delete(worker);
        await watch.spalt.end();
        throw error;
      });
      mostLostMs.set(name, Math.max(mostLostMs.get(name) ?? 0, lossMs));
      return [...opened, ...complaints].map((complaint) => `${name}: ${complaint}`);
    });
    const losses = [...mostLostMs].map(([name, lossMs]) => `${name} ${lossMs}`).join(', ');
    return { ...report, remark: `at most so many of the last ms were lost: ${losses}` };
  } finally {
    for (const watch of watched.values()) await watch.spalt.end();
  }
};

const troubles: Readonly<Record<string, Trouble>> = {
  /** The page comes back by itself with all that was saved, and takes what is typed. */
  async crash(watch) {
    const { spalt } = watch;
    await spalt.answerMessages(0);
    const atMs = Date.now();
    await spalt.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    watch.dropTyping();
    const shownLength = await watch.lengthShownAfterCrash();
    const verdict = await watch.judge(atMs);
    await watch.watch();
    await watch.typeAfterCrash();
    const code = await spalt.quit();
    const after = await watch.judge(Date.now(), watch.length + 1);
    return joined(verdict, after, [
      ...(shownLength === watch.length - 1 ? [] : [`${shownLength} characters came back`]),
      ...endedWell(code),
    ]);
  },

  /** What was typed meanwhile is taken and saved when the window comes to itself. */
  async hang(watch) {
    await watch.hang(hangMs);
    await setTimeout(hangMs / 2);
    await watch.stopTyping();
    await watch.untilSaidSaved();
    const verdict = await watch.judge(Date.now(), watch.takenBefore(Infinity));
    return joined(verdict, undefined, await watch.look());
  },

  /** Quitting does not wait for it for ever. */
  async 'hang for good'(watch) {
    const atMs = Date.now();
    await watch.hang(Infinity);
    const code = await watch.spalt.quit();
    await watch.stopTyping();
    return joined(await watch.judge(atMs), undefined, endedWell(code));
  },

  /** The page is loaded again, and shows what is on disk. */
  async reload(watch) {
    await watch.stopTyping();
    const atMs = Date.now();
    await watch.spalt.page.reload();
    const verdict = await watch.judge(atMs);
    return joined(verdict, undefined, await watch.look());
  },

  /** The app ends by itself, with everything that its window had taken. */
  async SIGTERM(watch) {
    const atMs = Date.now();
    watch.spalt.signal('SIGTERM');
    await watch.spalt.ended();
    await watch.stopTyping();
    return watch.judge(atMs, watch.takenBefore(atMs));
  },
};

function endedWell(code: number | null): readonly string[] {
  return code === 0 ? [] : [`It ended with ${code}`];
}

function joined(one: TypingVerdict, other: TypingVerdict | undefined, complaints: readonly string[]): TypingVerdict {
  return { ...one, complaints: [...one.complaints, ...(other?.complaints ?? []), ...complaints] };
}
