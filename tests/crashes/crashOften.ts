import { WatchedSpalt } from '../faults/window/WatchedSpalt';
import { within } from '../faults/window/within';
import type { CrashKindName } from './crashKinds';
import { crashKinds, heapSwitch } from './crashKinds';

/** So many characters are answered for before a crash. */
const answeredBefore = 12;
/** Longer than any run takes on a slow machine. */
const longestRunMs = 120_000;

const saidAfter = {
  kill: /slutade fungera och laddades om/u,
  hang: /svarade inte och laddades om/u,
  // Not every system tells why a process ended.
  memory: /(?:Minnet tog slut|slutade fungera)/u,
} as const satisfies Readonly<Record<CrashKindName, RegExp>>;

/** How long it took until one could go on writing, run by run, and what was not as promised. */
export interface CrashReport {
  readonly backAfterMs: Readonly<Record<CrashKindName, readonly number[]>>;
  readonly complaints: readonly string[];
}

/** Brings the window down in the midst of typing, so often in each way, in one run of the app. */
export async function crashOften(
  folder: string,
  count: number,
  {
    longestLossMs,
    onRun,
  }: {
    /** How old what is lost may be; missing: as promised. `npm test` is not about time. */
    readonly longestLossMs?: number;
    readonly onRun?: (text: string) => void;
  },
): Promise<CrashReport> {
  const watch = new WatchedSpalt(folder, longestLossMs, [heapSwitch]);
  const backAfterMs: Record<CrashKindName, number[]> = { kill: [], hang: [], memory: [] };
  const complaints: string[] = [];
  try {
    complaints.push(...(await watch.open()));
    for (let run = 1; run <= count; run++) {
      for (const kind of ['kill', 'hang', 'memory'] as const) {
        const { afterMs, complaints: found } = await within(longestRunMs, crashOnce(watch, kind));
        backAfterMs[kind].push(afterMs);
        complaints.push(...found.map((complaint) => `${kind} ${run}: ${complaint}`));
        onRun?.(`${kind} ${run}: back after ${afterMs} ms${found.length === 0 ? '' : `: ${found.join('; ')}`}`);
      }
    }
    const code = await watch.spalt.quit();
    return { backAfterMs, complaints: code === 0 ? complaints : [...complaints, `It ended with ${code}`] };
  } finally {
    await watch.spalt.end();
  }
}

async function crashOnce(
  watch: WatchedSpalt,
  kind: CrashKindName,
): Promise<{ readonly afterMs: number; readonly complaints: readonly string[] }> {
  const { app } = watch.spalt;
  await watch.spalt.answerMessages(0);
  await watch.watch();
  await watch.startTypingFromMain();
  await watch.untilAnswered(answeredBefore);
  const atMs = await crashKinds[kind](app);
  await watch.stopTypingFromMain();
  const shownLength = await watch.lengthShownAfterCrash();
  const afterMs = Date.now() - atMs;
  const said = await watch.noticeAfterCrash();
  const verdict = await watch.judge(atMs);
  const shown = watch.length;
  await watch.watch();
  await watch.typeAfterCrash();
  const after = await watch.judge(Date.now(), shown + 1);
  return {
    afterMs,
    complaints: [
      ...verdict.complaints,
      ...after.complaints,
      ...(saidAfter[kind].test(said) ? [] : [`It said ${said}`]),
      ...(shownLength === shown ? [] : [`${shownLength} characters came back of ${shown}`]),
    ],
  };
}
