import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ArticleId } from '#core/article/ArticleId';
import { findCommand } from '../../../scripts/system/findCommand.mjs';
import type { ActorEvent } from '../actor/ActorEvent';
import type { ActorTask } from '../actor/ActorPlan';
import { placesIn } from '../actor/placesIn';
import { prepareFolder } from '../actor/prepareFolder';
import { readActorLog } from '../actor/readActorLog';
import type { ActorEnding, RunningActor } from '../actor/startActor';
import { startActor } from '../actor/startActor';
import type { FaultOptions } from '../Fault';

/** The calls by which a process reads and changes a disk. */
const diskCalls =
  'openat,read,pread64,write,pwrite64,fsync,fdatasync,close,rename,renameat,renameat2,link,linkat,unlink,unlinkat,' +
  'mkdir,rmdir,fchmod,statx,fstat,ftruncate,getdents64,sendfile,copy_file_range';

/** What storage leaves when it is killed: the process of that number is long gone. */
const staleName = '.spalt-4194999-0123456789ab-1.tmp';

/** A task that was done under strace. */
export interface TracedRun {
  readonly folder: string;
  readonly articleId: ArticleId;
  readonly events: readonly ActorEvent[];
  /** What was told after the actor was let go. */
  readonly eventsAfterGate: readonly ActorEvent[];
  readonly ending: ActorEnding;
  /** The calls that were seen, as strace writes them. */
  readonly trace: readonly string[];
}

/** Why there is no strace; undefined when there is. */
export function whyNoStrace(): string | undefined {
  return findCommand('strace') === undefined ? 'strace is not installed' : undefined;
}

/**
 * Lets an actor do a task once, then so many `times` with strace attached, which sees the calls that concern the
 * library, settings and export, and does to them what `inject` says (`rename:signal=SIGKILL:when=1`). Then gives what
 * happened. Calls are counted from the moment when the actor is let go.
 */
export async function runUnderStrace(
  { actorPath, writer }: Pick<FaultOptions, 'actorPath' | 'writer'>,
  folder: string,
  { task, times, inject }: { readonly task: ActorTask; readonly times: number; readonly inject?: string },
): Promise<TracedRun> {
  await rm(folder, { recursive: true, force: true });
  const articleId = await prepareFolder(path.join(folder, 'disk'));
  const logPath = path.join(folder, 'log');
  const tracePath = path.join(folder, 'trace');
  const plan = { writer, task, folder: path.join(folder, 'disk'), logPath, articleId, isGated: true, times };
  const actor = startActor(actorPath, plan);
  const watched = await actor.atGate();
  if (watched === undefined) throw new Error(`The actor ended early: ${(await actor.ended).complaints}`);
  const stale = await leaveStaleFile(plan.folder);
  const paths = [...watched, stale].flatMap((watchedPath) => ['-P', watchedPath]);
  const filter = inject === undefined ? `trace=${diskCalls}` : `trace=${inject.split(':')[0]}`;
  const strace = spawn(
    'strace',
    ['-qq', '-y', '-f', '-p', String(actor.pid), '-o', tracePath]
      // Where the others write, only they know: there every call is struck.
      .concat(writer === 'spalt' ? paths : [], ['-e', filter], inject === undefined ? [] : ['-e', `inject=${inject}`]),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  strace.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
  const straceEnded = once(strace, 'close');
  try {
    await untilAttached(actor, strace, () => complaints);
    actor.letGo();
    const ending = await actor.ended;
    await straceEnded;
    const events = await readActorLog(logPath);
    const gate = events.findIndex(({ kind }) => kind === 'gate');
    const trace = (await readFile(tracePath, 'utf8')).split('\n').filter((line) => line.includes('('));
    return { folder: plan.folder, articleId, events, eventsAfterGate: events.slice(gate + 1), ending, trace };
  } finally {
    actor.kill();
    strace.kill();
  }
}

async function leaveStaleFile(folder: string): Promise<string> {
  const { library } = placesIn(folder);
  const [name = ''] = (await readdir(library)).filter((found) => !found.startsWith('.')).toSorted();
  const stalePath = path.join(library, name, staleName);
  await writeFile(stalePath, 'half a');
  return stalePath;
}

/** Waits until strace holds every thread of the actor. */
async function untilAttached(
  actor: RunningActor,
  strace: { readonly exitCode: number | null },
  complaints: () => string,
): Promise<void> {
  for (;;) {
    if (strace.exitCode !== null) throw new Error(`strace did not attach: ${complaints()}`);
    const threads = await readdir(`/proc/${actor.pid}/task`);
    const states = await Promise.all(
      threads.map((thread) => readFile(`/proc/${actor.pid}/task/${thread}/status`, 'utf8')),
    );
    if (states.every((state) => !/^TracerPid:\s+0$/mu.test(state))) return;
    await setTimeout(2);
  }
}
