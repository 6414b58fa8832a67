import { Worker } from 'node:worker_threads';
import type { SiteProgress } from '#core/contract/requests/siteRequests';
import type { Preparation } from '../../workshop/pictures/Preparation';
import type { SiteJob, SiteMessage, SiteOutcome, SiteReply } from './siteJobs';

/** Makes a site in a thread of its own, its photos in the workshop. Rejects when that thread dies, which is a bug. */
export function runSiteJob(
  workerPath: string,
  job: SiteJob,
  {
    prepare,
    onProgress,
    signal,
  }: {
    readonly prepare: (filePath: string, preparation: Preparation) => Promise<Uint8Array>;
    readonly onProgress: (progress: SiteProgress) => void;
    readonly signal: AbortSignal;
  },
): Promise<SiteOutcome> {
  return new Promise((resolve, reject) => {
    // A page lives for a moment: with little room for what is young, a fifth of the time would go into collecting garbage.
    const worker = new Worker(workerPath, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    const reply = (message: SiteReply): void => worker.postMessage(message, []);
    const cancel = (): void => reply({ kind: 'cancel' });
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    worker.on('message', (message: SiteMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'done') resolve(message.result);
      else {
        const { number, filePath, preparation } = message;
        prepare(filePath, preparation).then(
          (bytes) => reply({ kind: 'prepared', number, bytes }),
          () => reply({ kind: 'prepared', number }),
        );
      }
    });
    worker.once('error', reject);
    worker.once('exit', (exitCode) => {
      signal.removeEventListener('abort', cancel);
      // After an answer, this changes nothing.
      reject(new Error(`The thread for sites ended with ${exitCode}`));
    });
  });
}
