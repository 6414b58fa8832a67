import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { StartRecord } from '../../../../../electron/storage/start/StartRecord';

it('counts the starts that did not come up, until one does', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-starts-'));
  try {
    const inNewFolder = path.join(folder, 'data');
    const counts = [1, 2, 3].map(() => new StartRecord(inNewFolder).failedCount);
    expect(counts).toEqual([0, 1, 2]);
    const started = new StartRecord(inNewFolder);
    expect(started.failedCount).toBe(3);
    started.finish();
    expect(new StartRecord(inNewFolder).failedCount).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
