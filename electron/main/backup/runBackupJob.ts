import { Worker } from 'node:worker_threads';
import type { Result } from '#core/base/Result';
import type { BackupFailure, BackupProgress } from '#core/library/backup/backups';
import type { BackupJob, BackupMessage, BackupOutcomes } from './backupJobs';

/** Does a job on backups in a thread of its own. Rejects when that thread dies, which is a bug. */
export function runBackupJob<Job extends BackupJob>(
  workerPath: string,
  job: Job,
  { onProgress, signal }: { readonly onProgress: (progress: BackupProgress) => void; readonly signal: AbortSignal },
): Promise<Result<BackupOutcomes[Job['kind']], BackupFailure>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { workerData: job });
    const cancel = (): void => worker.postMessage('cancel', []);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    worker.on('message', (message: BackupMessage<Job['kind']>) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message.result);
    });
    worker.once('error', reject);
    worker.once('exit', (exitCode) => {
      signal.removeEventListener('abort', cancel);
      // After an answer, this changes nothing.
      reject(new Error(`The thread for backups ended with ${exitCode}`));
    });
  });
}
