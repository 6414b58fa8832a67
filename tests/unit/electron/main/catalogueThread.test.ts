import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LibraryCatalogues } from '../../../../electron/main/catalogue/LibraryCatalogues';
import { temporaryFolder } from '../storage/support/temporaryFolder';

/** A thread that ends when it is asked for the words `slut`, and else tells how many rows it was asked for. */
const program = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (request) => {
    if (request.query?.text === 'slut') process.exit(1);
    if (request.number !== undefined) parentPort.postMessage({ kind: 'page', number: request.number, page: { total: request.query?.limit } });
  });
`;

const query = {
  place: 'articles',
  text: '',
  filters: { status: null, section: null, author: null, tag: null, changedAfter: null },
  sort: 'changed',
  isDescending: true,
  offset: 0,
  limit: 7,
} as const;

async function catalogues(): Promise<LibraryCatalogues> {
  const folder = await temporaryFolder();
  const workerPath = path.join(folder, 'thread.cjs');
  await writeFile(workerPath, program);
  const made = new LibraryCatalogues({ workerPath, userDataPath: folder, onChanged: () => undefined });
  onTestFinished(() => made.close());
  return made;
}

describe('the thread of the catalogue', () => {
  it('is started again a few times, and then given up', async () => {
    const catalogue = (await catalogues()).of('/bibliotek');
    const deadly = catalogue.query({ ...query, text: 'slut' }).catch((error: unknown) => String(error));
    // Asked again with each new thread, until the list is given up.
    expect(await deadly).toContain('has stopped');
  });

  it('is made anew for whoever asks again after it was given up', async () => {
    const made = await catalogues();
    await expect(made.of('/bibliotek').query({ ...query, text: 'slut' })).rejects.toThrow('has stopped');
    expect(await made.of('/bibliotek').query(query)).toEqual({ total: 7 });
  });
});
