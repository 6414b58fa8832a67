import type { UtilityProcess } from 'electron';
import { app, utilityProcess } from 'electron';
import type { Log } from '../../storage/log/Log';
import type { NumberedAnswer, NumberedJob, WorkshopAnswers, WorkshopJob } from '../../workshop/workshopJobs';

/** A job that takes longer than this is stopped: nothing that a newspaper has does, on however slow a machine. */
const longestMs: Readonly<Record<WorkshopJob['kind'], number>> = {
  describe: 15_000,
  'read-document': 30_000,
  'convert-tiff': 60_000,
  prepare: 60_000,
  'pack-word': 60_000,
  'check-written': 60_000,
  // The largest that there may be, of thousands of files, on a slow disk; and to have each of them safe on it.
  'read-bundle': 120_000,
  'unpack-bundle': 300_000,
  // The largest dictionaries there are take four seconds on a slow machine; ten thousand rules in YAML three.
  'try-dictionary': 20_000,
  'try-rules': 10_000,
  // Two pages, of which each may take the engine of templates five seconds.
  'try-profile': 20_000,
};
/** Without work for so long, the process ends; it is started again when there is some. */
const idleMs = 30_000;
/** What texts may take. What a picture takes is outside this, and the process is stopped when it is more than that. */
const heapMegabytes = 512;
const mostKilobytes = 2.5 * 1024 * 1024;
const lookEveryMs = 250;

/** What the log says of each end. */
const codes = {
  'took too long': 'time',
  'took too much memory': 'memory',
  ended: 'ended',
  'was closed': 'ended',
} as const;

interface Waiting {
  readonly kind: WorkshopJob['kind'];
  readonly resolve: (answer: WorkshopAnswers[WorkshopJob['kind']]) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * The workshop beside main: heavy work on what may come from strangers, in a process of its own. One that hangs or dies
 * takes the jobs under way with it, and is started anew for the next.
 */
export class Workshop {
  readonly #scriptPath: string;
  readonly #log: Pick<Log, 'write'>;
  readonly #waiting = new Map<number, Waiting>();
  #process: UtilityProcess | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #lookTimer: NodeJS.Timeout | undefined;
  #lastNumber = 0;

  constructor(scriptPath: string, log: Pick<Log, 'write'>) {
    this.#scriptPath = scriptPath;
    this.#log = log;
  }

  /** Has a job done. Rejects when what it is about can't be read, takes too long, or brings the process down. */
  run<Job extends WorkshopJob>(job: Job): Promise<WorkshopAnswers[Job['kind']]>;
  run(job: WorkshopJob): Promise<WorkshopAnswers[WorkshopJob['kind']]> {
    clearTimeout(this.#idleTimer);
    const number = ++this.#lastNumber;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#stop('took too long'), longestMs[job.kind]);
      this.#waiting.set(number, { kind: job.kind, resolve, reject, timer });
      this.#lookTimer ??= setInterval(() => this.#look(), lookEveryMs);
      const message: NumberedJob = { number, job };
      this.#running().postMessage(message, []);
    });
  }

  /** Ends the process, and with it what is under way. */
  close(): void {
    clearTimeout(this.#idleTimer);
    this.#stop('was closed');
  }

  #running(): UtilityProcess {
    if (this.#process !== undefined) return this.#process;
    const started = utilityProcess.fork(this.#scriptPath, [], {
      serviceName: 'Spalt workshop',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
    });
    started.on('message', (answer: NumberedAnswer) => this.#take(answer));
    started.once('exit', () => {
      if (this.#process !== started) return;
      this.#process = undefined;
      this.#stop('ended');
    });
    this.#process = started;
    return started;
  }

  #take(answer: NumberedAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(answer.number);
    if ('trouble' in answer) {
      this.#log.write('workshop-refused', { job: waiting.kind, why: 'job' });
      waiting.reject(new Error(answer.trouble));
    } else waiting.resolve(answer.answer);
    if (this.#waiting.size > 0) return;
    this.#stopLooking();
    this.#idleTimer = setTimeout(() => this.close(), idleMs);
  }

  /** A picture of a few bytes can ask for all the memory there is. */
  #look(): void {
    const taken = app.getAppMetrics().find(({ pid }) => pid === this.#process?.pid)?.memory.workingSetSize ?? 0;
    if (taken > mostKilobytes) this.#stop('took too much memory');
  }

  #stopLooking(): void {
    clearInterval(this.#lookTimer);
    this.#lookTimer = undefined;
  }

  #stop(why: keyof typeof codes): void {
    this.#stopLooking();
    const stopped = this.#process;
    this.#process = undefined;
    const jobs = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { kind, timer } of jobs) {
      clearTimeout(timer);
      this.#log.write('workshop-refused', { job: kind, why: codes[why] });
    }
    const refuse = (): void => jobs.forEach(({ reject }) => reject(new Error(`The workshop ${why}.`)));
    // Until it is gone it may write where it was told to, and who waits for it tidies up there.
    if (stopped?.kill() === true) stopped.once('exit', refuse);
    else refuse();
  }
}
