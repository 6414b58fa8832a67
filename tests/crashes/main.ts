import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crashOften } from './crashOften';

/** What a writer may have to wait at most. */
const promisedMs = 3000;
const count = Number(process.env['SPALT_CRASH_RUNS'] ?? 50);
const folder = await mkdtemp(path.join(tmpdir(), 'spalt-crashes-'));
try {
  const { backAfterMs, complaints } = await crashOften(folder, count, { onRun: (text) => console.log(text) });
  console.log('\nUntil one could go on writing, in ms:');
  for (const [kind, times] of Object.entries(backAfterMs)) {
    const inOrder = times.toSorted((one, other) => one - other);
    const median = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
    const worst = inOrder.at(-1) ?? 0;
    const lateCount = times.filter((time) => time > promisedMs).length;
    console.log(`  ${kind}: ${times.length} runs, median ${median}, worst ${worst}, over ${promisedMs}: ${lateCount}`);
  }
  console.log(complaints.length === 0 ? 'Nothing acknowledged was lost.' : complaints.join('\n'));
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
