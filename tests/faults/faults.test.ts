import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildPrograms } from '../../scripts/test-run/buildPrograms.mjs';
import type { WriterName } from './actor/ActorPlan';
import { controls } from './controls';
import type { FaultReport } from './Fault';
import { faults } from './faults';

/** Ends only what hangs, on however slow a machine. */
const timeoutMs = 600_000;
/** How often each fault is tried in `npm test`; `npm run test:faults` tries them all. */
const quickCounts = {
  'kill-points': 5,
  'random-kills': 8,
  'power-cut': 6,
  'failing-calls': 5,
  'full-disk': 8,
  'corrupt-files': 100,
  'clock-jumps': 8,
  'two-writers': 4,
} as const;

let actorPath = '';

beforeAll(async () => {
  const programs = await buildPrograms(
    { actor: 'tests/faults/actor/actor.ts' },
    path.resolve('node_modules/.cache/spalt/faults-in-vitest'),
  );
  actorPath = programs('actor');
}, timeoutMs);

async function tried(name: string, count: number, writer: WriterName = 'spalt'): Promise<FaultReport> {
  const kind = faults[name];
  if (kind === undefined) throw new Error(`No fault: ${name}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'spalt-faults-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return kind.fault({ count, jobs: 1, writer, actorPath, folder });
}

describe('storage', () => {
  it.for(Object.entries(quickCounts))(
    'loses nothing that was answered: %s',
    { timeout: timeoutMs },
    async ([name, count], context) => {
      const report = await tried(name, count);
      if (report.notRun !== undefined) context.skip(`not run: ${report.notRun}`);
      expect(report.failures).toEqual([]);
      expect(report.runs).toBe(count);
    },
  );
});

/** What the oracle must find with writers that are known to lose: else it would find nothing with ours either. */
describe('the oracle', () => {
  it.for(controls)(
    'finds what is lost by $fault with $writer',
    { timeout: timeoutMs },
    async ({ fault, writer, count, complaint }, context) => {
      const report = await tried(fault, count, writer);
      if (report.notRun !== undefined) context.skip(`not run: ${report.notRun}`);
      expect(
        report.failures.some((failure) => failure.includes(complaint)),
        report.failures.join('\n'),
      ).toBe(true);
    },
  );
});
