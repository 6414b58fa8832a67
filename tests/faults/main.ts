import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { WriterName } from './actor/ActorPlan';
import { controls } from './controls';
import { mountedDisks } from './disks/mountedDisks';
import type { FaultReport } from './Fault';
import { faults } from './faults';
import { struckTasks } from './strace/struckTasks';

/* The command `npm run test:faults`: see README.md. Its first arguments are built programs: the actor, and who takes in files of strangers. */
const writers: readonly WriterName[] = ['spalt', 'steno', 'write-file-atomic'];
const shownFailures = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: Object.keys(faults) },
    count: { type: 'string' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    task: { type: 'string', multiple: true, default: [...struckTasks] },
    writer: { type: 'string', default: 'spalt' },
    controls: { type: 'boolean', default: false },
  },
});
const [actorPath = '', strangersPath = ''] = positionals;
const writer = writers.find((name) => name === values.writer);
const tasks = struckTasks.filter((task) => values.task.includes(task));
const unknown = [
  ...values.only.filter((name) => !(name in faults)),
  ...values.task.filter((name) => !tasks.some((task) => task === name)),
];
const numbers = [values.jobs, ...(values.count === undefined ? [] : [values.count])].map(Number);
if (writer === undefined || unknown.length > 0 || numbers.some((number) => !(number >= 1))) {
  console.error(
    `Usage: npm run test:faults -- [--only NAME]… [--task TASK]… [--count N] [--jobs N] [--writer ${writers.join('|')}]\n` +
      `       npm run test:faults -- --controls [--jobs N]\n` +
      `NAME: ${Object.keys(faults).join(', ')}\n` +
      `TASK, of kill-points and failing-calls: ${struckTasks.join(', ')}`,
  );
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    mountedDisks.unmountAll();
    process.exit(130);
  });
}

const folder = await mkdtemp(path.join(tmpdir(), 'spalt-faults-'));
let isFailed = false;
if (values.controls) {
  for (const control of controls) {
    const report = await tried(control.fault, control.writer, control.count);
    // Well is what is not well: else the suite would find nothing with our writer either.
    const isFound = report.failures.some((failure) => failure.includes(control.complaint));
    if (!isFound) isFailed = true;
    console.log(isFound ? '  as it should be: this writer loses' : `  NOT FOUND: ${control.complaint}`);
  }
} else {
  for (const name of values.only) {
    const kind = faults[name];
    if (kind === undefined || (writer !== 'spalt' && !kind.isForControls)) continue;
    const count = values.count === undefined ? kind.count : Number(values.count);
    if ((await tried(name, writer, count)).failures.length > 0) isFailed = true;
  }
}
await rm(folder, { recursive: true, force: true });
process.exit(isFailed ? 1 : 0);

async function tried(name: string, writer: WriterName, count: number): Promise<FaultReport> {
  const kind = faults[name];
  if (kind === undefined) throw new Error(`No fault: ${name}`);
  const startedMs = Date.now();
  const jobs = Number(values.jobs);
  const ownFolder = path.join(folder, `${name}-${writer}`);
  const report = await kind.fault({ count, jobs, writer, tasks, actorPath, strangersPath, folder: ownFolder });
  const title = writer === 'spalt' ? name : `${name} with ${writer}`;
  console.log(`${title.padEnd(14)} ${sentenceOf(report)}, ${Math.round((Date.now() - startedMs) / 1000)} s`);
  for (const failure of report.failures.slice(0, shownFailures)) console.log(`  ${failure}`);
  if (report.failures.length > shownFailures) console.log(`  … and ${report.failures.length - shownFailures} more`);
  return report;
}

function sentenceOf({ runs, failures, notRun, remark }: FaultReport): string {
  if (notRun !== undefined) return `not run: ${notRun}`;
  return `${runs} runs, ${failures.length} failed${remark === undefined ? '' : ` (${remark})`}`;
}
