import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ActorPlan } from './ActorPlan';

/** An actor that runs. */
export interface RunningActor {
  readonly pid: number;
  /** The paths that it is about to use, once it stands at its gate; undefined when it ended before. */
  atGate(): Promise<readonly string[] | undefined>;
  letGo(): void;
  kill(): void;
  /** What it complained of, with its exit code and signal, once it has ended. */
  readonly ended: Promise<ActorEnding>;
}

/** How an actor ended. */
export interface ActorEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Its standard error: not empty when something threw that should not. */
  readonly complaints: string;
}

/** Starts an actor; one whose calls are counted has one thread for the disk, so that they come in the same order each time. */
export function startActor(actorPath: string, plan: ActorPlan): RunningActor {
  const child = spawn(process.execPath, [actorPath, JSON.stringify(plan)], {
    stdio: 'pipe',
    env: { ...process.env, UV_THREADPOOL_SIZE: plan.isGated && plan.times !== undefined ? '1' : '4', NODE_OPTIONS: '' },
  });
  if (child.pid === undefined) throw new Error('The actor did not start');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  // An actor that has just been killed does not read any more.
  child.stdin.on('error', () => undefined);
  return {
    pid: child.pid,
    async atGate() {
      const line = await lines.next();
      return line.done === true ? undefined : JSON.parse(line.value);
    },
    letGo: () => void child.stdin.write('go\n'),
    kill: () => void child.kill('SIGKILL'),
    ended: endingOf(child),
  };
}

async function endingOf(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<ActorEnding> {
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  await once(child, 'close');
  return { code: child.exitCode, signal: child.signalCode, complaints };
}
