import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hostileBundles } from './kinds/hostileBundles';

/** How many hostile bundles are tried; `npm run test:faults -- --only hostile-bundles` tries more. */
const count = Number(process.env['SPALT_FAULT_COUNT'] ?? 120);

it(
  'refuses bundles that are not what they should be, and leaves nothing of them',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'spalt-bundles-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const report = await hostileBundles({ count, jobs: 1, writer: 'spalt', actorPath: '', folder });
    expect(report.failures).toEqual([]);
    expect(report.runs).toBe(count);
  },
  10_000 + count * 500,
);
