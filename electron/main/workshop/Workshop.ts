import type { UtilityProcess } from 'electron';
import { utilityProcess } from 'electron';
import type { Log } from '../../storage/log/Log';
import type { NumberedAnswer, NumberedJob, WorkshopAnswers, WorkshopJob } from '../../workshop/workshopJobs';

/** A job that takes longer than this is stopped: no photo of a newspaper does. */
const longestJobMs = 60_000;
/** Without work for so long, the process ends; it is started again when there is some. */
const idleMs = 30_000;
/** What a picture may take is outside this; what else is in the process is small. */
const heapMegabytes = 512;

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
      const timer = setTimeout(() => this.#stop('took too long'), longestJobMs);
      this.#waiting.set(number, { kind: job.kind, resolve, reject, timer });
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
      if (this.#process === started) this.#stop('ended');
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
    if (this.#waiting.size === 0) this.#idleTimer = setTimeout(() => this.close(), idleMs);
  }

  #stop(why: 'took too long' | 'ended' | 'was closed'): void {
    const stopped = this.#process;
    this.#process = undefined;
    stopped?.kill();
    for (const { kind, reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      this.#log.write('workshop-refused', { job: kind, why: why === 'took too long' ? 'time' : 'ended' });
      reject(new Error(`The workshop ${why}.`));
    }
    this.#waiting.clear();
  }
}
