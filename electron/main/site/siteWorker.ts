import { parentPort, workerData } from 'node:worker_threads';
import { createNodeFileSystem } from '../../storage/createNodeFileSystem';
import { systemClock } from '../../storage/systemClock';
import { preparationOf } from '../../workshop/preparationOf';
import { doSiteJob } from './doSiteJob';
import type { SiteJob, SiteMessage, SiteReply } from './siteJobs';

// The thread for sites: reading and rendering a library must not keep main from saving an article.
const port = parentPort;
if (port === null) throw new Error('This runs as a thread of the app');
// A folder may be called `*.asar`, which Electron would take for an archive.
Reflect.set(process, 'noAsar', true);
// Typed on the other side: see `runSiteJob`.
const job: SiteJob = workerData;
const say = (message: SiteMessage): void => port.postMessage(message);
const abort = new AbortController();
const waiting = new Map<number, (bytes: Uint8Array | undefined) => void>();
let lastNumber = 0;
port.on('message', (reply: SiteReply) => {
  if (reply.kind === 'prepared') {
    waiting.get(reply.number)?.(reply.bytes);
    waiting.delete(reply.number);
    return;
  }
  abort.abort();
  // Nobody waits for photos that nobody wants.
  for (const stop of waiting.values()) stop(undefined);
  waiting.clear();
});

/** How often progress is told: a bar need not be drawn for every page. */
const tellEveryMs = 100;
let toldAtMs = 0;

const result = await doSiteJob(job, {
  fileSystem: createNodeFileSystem(),
  clock: systemClock,
  signal: abort.signal,
  prepare: (filePath, picture) =>
    new Promise((resolve, reject) => {
      const number = ++lastNumber;
      waiting.set(number, (bytes) => {
        if (bytes === undefined) reject(new Error('The workshop has not made it'));
        else resolve(bytes);
      });
      say({ kind: 'prepare', number, filePath, preparation: preparationOf(picture) });
    }),
  onProgress: (progress) => {
    const nowMs = performance.now();
    if (nowMs - toldAtMs < tellEveryMs && progress.doneCount < progress.totalCount) return;
    toldAtMs = nowMs;
    say({ kind: 'progress', progress });
  },
});
say({ kind: 'done', result });
port.close();
