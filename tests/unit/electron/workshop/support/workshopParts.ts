import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import type { WorkshopParts } from '../../../../../electron/workshop/workshopJobs';

/** What jobs of the workshop are done with, in this process. */
export const workshopParts: WorkshopParts = {
  fileSystem: createNodeFileSystem(),
  readHunspell: () => readFile(createRequire(import.meta.url).resolve('hunspell-wasm/wasm/hunspell.wasm')),
};
