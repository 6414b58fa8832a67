import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { crashOften } from '../crashes/crashOften';

test('a window that is killed, hangs or runs out of memory comes back with all that was acknowledged', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-test-'));
  try {
    const { backAfterMs, complaints } = await crashOften(folder, 2, { longestLossMs: Infinity });
    expect(complaints).toEqual([]);
    for (const times of Object.values(backAfterMs)) expect(times).toHaveLength(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
