import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runSuite } from '../../../../scripts/test-run/runSuite.mjs';
import { temporaryFolder } from '../../electron/storage/support/temporaryFolder';

/** Runs a program of these lines in a folder of its own. */
async function run(lines: string): Promise<{ readonly code: number; readonly folder: string }> {
  const folder = await temporaryFolder();
  const code = await runSuite({
    projectFolder: folder,
    isAppNeeded: false,
    command: () => Promise.resolve(['--input-type=module', '--eval', lines, 'told']),
  });
  return { code, folder };
}

it('runs a program in the project with what it is told, and gives how it ended', async () => {
  const { code, folder } = await run(
    `import { writeFileSync } from 'node:fs'; writeFileSync('seen', process.argv.at(-1)); process.exit(3)`,
  );
  expect(code).toBe(3);
  expect(await readFile(path.join(folder, 'seen'), 'utf8')).toBe('told');
  expect((await run('')).code).toBe(0);
});

it('fails where a signal ended it', async () => {
  expect((await run(`process.kill(process.pid, 'SIGKILL')`)).code).toBe(1);
});

it('hands on the signal that it gets, and to nobody once it is over', async () => {
  const before = process.listenerCount('SIGTERM');
  const running = run('setInterval(() => undefined, 1000)');
  await expect.poll(() => process.listenerCount('SIGTERM')).toBe(before + 1);
  process.emit('SIGTERM', 'SIGTERM');
  expect((await running).code).toBe(1);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
