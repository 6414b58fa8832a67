import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Fault } from '../faults/Fault';
import { appKills } from '../faults/kinds/appKills';
import { hostileFiles } from '../faults/kinds/hostileFiles';
import { windowTrouble } from '../faults/kinds/windowTrouble';
import { buildPrograms } from '../../scripts/test-run/buildPrograms.mjs';

/** What is tried of each in `npm test`; `npm run test:faults` tries a hundred, and measures what is lost. */
const quickFaults: readonly { readonly title: string; readonly fault: Fault; readonly count: number }[] = [
  { title: 'the whole app is killed', fault: appKills, count: 4 },
  { title: 'the window crashes, hangs, is loaded again or told to end', fault: windowTrouble, count: 5 },
];

for (const { title, fault, count } of quickFaults) {
  test(`nothing that was answered for is lost when ${title} in the midst of typing`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'spalt-faults-'));
    try {
      const report = await fault({
        count,
        jobs: 1,
        writer: 'spalt',
        actorPath: '',
        folder,
        longestLossMs: Infinity,
      });
      expect(report.failures).toEqual([]);
      expect(report.runs).toBe(count);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  });
}

test('photos, manuscripts, bundles, dictionaries and rules of strangers do no harm', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-strangers-'));
  try {
    const programs = await buildPrograms(
      { strangers: 'tests/faults/strangers/strangersMain.ts' },
      path.resolve('node_modules/.cache/spalt/strangers'),
    );
    for (const [kind, count] of [
      ['picture', 60],
      ['document', 50],
      ['bundle', 60],
      // The first takes till it is ended.
      ['dictionary', 3],
      ['rules', 6],
    ] as const) {
      const options = { count, jobs: 1, writer: 'spalt', actorPath: '', longestLossMs: Infinity } as const;
      const strangersPath = programs('strangers');
      const report = await hostileFiles(kind)({ ...options, strangersPath, folder: path.join(folder, kind) });
      expect(report).toMatchObject({ runs: count, failures: [] });
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});
