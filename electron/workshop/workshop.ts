import * as originalFs from 'original-fs';
import { createNodeFileSystem } from '../storage/createNodeFileSystem';
import type { NumberedAnswer, NumberedJob } from './workshopJobs';
import { doJob } from './workshopJobs';

const { parentPort } = process;
const fileSystem = createNodeFileSystem(originalFs);

/** Electron's port takes a message and nothing else. */
const send: (answer: NumberedAnswer) => void = parentPort.postMessage.bind(parentPort);

/** The process of the workshop: does jobs as they come, and answers each by its number. */
parentPort.on('message', ({ data }: { readonly data: NumberedJob }) => {
  const { number, job } = data;
  doJob(job, fileSystem).then(
    (answer) => send({ number, answer }),
    (error: unknown) => send({ number, trouble: error instanceof Error ? error.message : String(error) }),
  );
});
