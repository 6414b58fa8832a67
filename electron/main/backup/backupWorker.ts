import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '#core/base/assertNever';
import type { Result } from '#core/base/Result';
import type { BackupWorkKind } from '#core/contract/requests/backupRequests';
import type { BackupFailure, BackupProgress } from '#core/library/backup/backups';
import { restoreBackup } from '../../storage/backup/restoreBackup';
import { takeBackup } from '../../storage/backup/takeBackup';
import { verifyBackup } from '../../storage/backup/verifyBackup';
import { createNodeFileSystem } from '../../storage/createNodeFileSystem';
import { systemClock } from '../../storage/systemClock';
import type { BackupJob, BackupMessage, BackupOutcomes } from './backupJobs';

// The thread for backups: hashing a library must not keep main from saving an article.
const port = parentPort;
if (port === null) throw new Error('This runs as a thread of the app');
// A folder may be called `*.asar`, which Electron would take for an archive.
Reflect.set(process, 'noAsar', true);
// Typed on the other side: see `runBackupJob`.
const job: BackupJob = workerData;
const say = (message: BackupMessage<BackupWorkKind>): void => port.postMessage(message);
const abort = new AbortController();
// Whatever main says, it says to end.
port.on('message', () => abort.abort());

/** How often progress is told: a bar need not be drawn for every file. */
const tellEveryMs = 100;
let toldAtMs = 0;

const work = {
  fileSystem: createNodeFileSystem(),
  signal: abort.signal,
  onProgress: (progress: BackupProgress) => {
    const nowMs = performance.now();
    if (nowMs - toldAtMs < tellEveryMs) return;
    toldAtMs = nowMs;
    say({ kind: 'progress', progress });
  },
};

say({ kind: 'done', result: await run() });
port.close();

async function run(): Promise<Result<BackupOutcomes[BackupWorkKind], BackupFailure>> {
  switch (job.kind) {
    case 'take':
      return takeBackup({ ...job, ...work, clock: systemClock });
    case 'verify':
      return verifyBackup({ ...job, ...work });
    case 'restore':
      return restoreBackup({ ...job, ...work });
    default:
      return assertNever(job);
  }
}
