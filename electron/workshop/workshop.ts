import { readFile } from 'node:fs/promises';
import hunspellPath from 'hunspell-wasm/wasm/hunspell.wasm?asset';
import * as originalFs from 'original-fs';
import { createNodeFileSystem } from '../storage/createNodeFileSystem';
import type { NumberedAnswer, NumberedJob } from './workshopJobs';
import { doJob } from './workshopJobs';

const { parentPort } = process;
const parts = {
  fileSystem: createNodeFileSystem(originalFs),
  // In a package it lies in the archive, which only Node's own disk reads.
  readHunspell: () => readFile(hunspellPath),
};

/** Electron's port takes a message and nothing else. */
const send: (answer: NumberedAnswer) => void = parentPort.postMessage.bind(parentPort);

/** The process of the workshop: does jobs as they come, and answers each by its number. */
parentPort.on('message', ({ data }: { readonly data: NumberedJob }) => {
  const { number, job } = data;
  doJob(job, parts).then(
    (answer) => send({ number, answer }),
    (error: unknown) => send({ number, trouble: error instanceof Error ? error.message : String(error) }),
  );
});
